package org.cairnlearn.school.web.teacher.classmap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** The class map to take away: the same students, skills and words as on the page. */
final class ClassMapFile {
    private final ClassMapFacts facts;
    private final boolean all;
    private final Words words;
    private final Made made;
    private final Order order;
    private final CellWords cells;

    /** When the file was made, and which version of the school's policy made its levels. */
    record Made(LocalDate day, String policy) {}

    ClassMapFile(ClassMapFacts facts, boolean all, Words words, Made made) {
        this.facts = facts;
        this.all = all;
        this.words = words;
        this.made = made;
        this.order = Order.of(facts, all);
        this.cells = new CellWords(facts, words);
    }

    Table table() {
        return new Table(
                words.say(
                        "teacher.map.file",
                        "course",
                        facts.chosen().roster().schoolClass().title(),
                        "day",
                        made.day().toString()),
                Stream.of(
                                Stream.of(words.say("teacher.map.student")),
                                order.skills().stream().map(ClassMapFile::head),
                                Stream.of(words.say("teacher.map.policy")))
                        .flatMap(heads -> heads)
                        .toList(),
                order.students().stream().map(this::row).toList());
    }

    /** What a reader of the file has to know. */
    Table about() {
        return new Table(
                words.say("teacher.map.about"),
                List.of(words.say("teacher.map.student"), String.valueOf(order.students().size())),
                List.of(
                        List.of(
                                words.say("teacher.map.skills"),
                                all ? words.say("teacher.map.all") : words.say("teacher.map.near")),
                        List.of(words.say("teacher.map.day"), made.day().toString()),
                        List.of(words.say("teacher.map.policy"), made.policy())));
    }

    private static String head(Competency skill) {
        return "%s (%s)".formatted(skill.name(), skill.code());
    }

    private List<String> row(Person student) {
        return Stream.of(
                        Stream.of(student.name().full()),
                        order.skills().stream().map(skill -> cells.of(student, skill)),
                        Stream.of(made.policy()))
                .flatMap(cells -> cells)
                .toList();
    }
}
