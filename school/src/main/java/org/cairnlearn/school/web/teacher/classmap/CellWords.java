package org.cairnlearn.school.web.teacher.classmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;

/** What a cell and a column's foot say in words: to screen readers, in lists and in files. */
final class CellWords {
    private final ClassMapFacts facts;
    private final Words words;
    private final List<Level> scale;
    private final Map<Look, String> said = new HashMap<>();

    CellWords(ClassMapFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.scale = Level.scale(words);
    }

    /** What is said of a cell; many cells say the same. */
    private record Look(int stones, Sureness sure, boolean seen, boolean stale, boolean ready) {}

    /** Getting there, fairly sure, worth a fresh look, ready. */
    String of(Person student, Competency skill) {
        var status = facts.status(student, skill);
        return said.computeIfAbsent(
                new Look(
                        status.level().stones(),
                        Sureness.valueOf(status.sureness().name()),
                        status.evidence() > 0,
                        status.stale(),
                        facts.ready(student, skill)),
                this::say);
    }

    private String say(Look look) {
        return words.say(
                "teacher.map.cell",
                "level",
                scale.get(look.stones()).word(),
                "seen",
                look.seen() ? "yes" : "no",
                "sure",
                look.sure(),
                "stale",
                look.stale() ? "yes" : "no",
                "ready",
                look.ready() ? "yes" : "no");
    }

    /** How many students stand on each level, lowest first. */
    List<Integer> counts(Competency skill) {
        return IntStream.range(0, scale.size())
                .mapToObj(stones ->
                        (int)
                                facts.students().stream()
                                        .filter(student ->
                                                facts.status(student, skill).level().stones()
                                                        == stones)
                                        .count())
                .toList();
    }

    /** Goes further 1, Got it 13, Getting there 4: the levels on which anybody stands. */
    String tally(List<Integer> counts) {
        return words.list(
                IntStream.iterate(scale.size() - 1, stones -> stones >= 0, stones -> stones - 1)
                        .filter(stones -> counts.get(stones) > 0)
                        .mapToObj(stones ->
                                words.say(
                                        "teacher.map.tally",
                                        "level",
                                        scale.get(stones).word(),
                                        "count",
                                        counts.get(stones)))
                        .toList());
    }
}
