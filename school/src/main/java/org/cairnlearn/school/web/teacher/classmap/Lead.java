package org.cairnlearn.school.web.teacher.classmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;

/**
 * What a teacher wants to know first: which skill could be taught to many at once, who has worked
 * longest on a skill without having it, and which skill is worth a fresh look for most.
 */
final class Lead {
    /** One student is no group. */
    private static final int MANY = 2;

    /** From so many pieces of work on that are clearly not enough, a student is called stuck. */
    private static final int STUCK_FROM = 6;

    private final ClassMapFacts facts;
    private final Words words;

    Lead(ClassMapFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** A student on the skill that most of the work without success was about. */
    private record Stuck(Person student, Competency skill, int pieces) {}

    List<ClassMapPage.Led> sentences() {
        var sentences = new ArrayList<ClassMapPage.Led>();
        most(facts::near)
                .map(found ->
                        new ClassMapPage.Led(
                                words.sentence(
                                        "teacher.map.lead_ready",
                                        "skill",
                                        found.skill().name(),
                                        "count",
                                        found.students()),
                                Addresses.skill(found.skill())))
                .ifPresent(sentences::add);
        stuck().map(one -> new ClassMapPage.Led(one, "")).ifPresent(sentences::add);
        most((student, skill) -> facts.status(student, skill).stale())
                .map(found ->
                        new ClassMapPage.Led(
                                words.sentence(
                                        "teacher.map.lead_stale",
                                        "skill",
                                        found.skill().name(),
                                        "count",
                                        found.students()),
                                Addresses.skill(found.skill())))
                .ifPresent(sentences::add);
        return sentences;
    }

    private interface Of {
        boolean holds(Person student, Competency skill);
    }

    private record Most(Competency skill, int students) {}

    /** The skill of which something holds for most students, if for many. */
    private Optional<Most> most(Of what) {
        return facts.skills().stream()
                .map(skill ->
                        new Most(
                                skill,
                                (int)
                                        facts.students().stream()
                                                .filter(student -> what.holds(student, skill))
                                                .count()))
                .filter(found -> found.students() >= MANY)
                .reduce((best, next) -> next.students() > best.students() ? next : best);
    }

    private Optional<Sentence> stuck() {
        var stuck =
                facts.students().stream()
                        .flatMap(student -> stuck(student).stream())
                        .sorted(Comparator.comparingInt(Stuck::pieces).reversed())
                        .toList();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        var named =
                stuck.stream()
                        .map(one ->
                                words.say(
                                        "teacher.map.stuck_one",
                                        "name",
                                        one.student().name().brief(),
                                        "skill",
                                        one.skill().name()))
                        .toList();
        return Optional.of(words.sentence("teacher.map.lead_stuck", "who", words.list(named)));
    }

    private Optional<Stuck> stuck(Person student) {
        return facts.skills().stream()
                .filter(skill -> facts.near(student, skill))
                .filter(skill -> facts.status(student, skill).blocked())
                .map(skill -> new Stuck(student, skill, facts.status(student, skill).evidence()))
                .filter(one -> one.pieces() >= STUCK_FROM)
                .max(Comparator.comparingInt(Stuck::pieces));
    }
}
