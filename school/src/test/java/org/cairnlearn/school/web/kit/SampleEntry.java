package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.teacher.entry.EntryPage;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Cell;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Choice;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Grid;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Head;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Note;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Option;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Row;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Sent;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Strand;

/** Quick entry in its states: choosing, a sheet of one skill, one of four that came back. */
final class SampleEntry {
    private static final List<String> SKILLS =
            List.of("Unit rates", "Percents", "Scale drawings", "Two-step equations");

    private final Words words;

    SampleEntry(Words words) {
        this.words = words;
    }

    EntryPage choice() {
        var near =
                IntStream.range(0, SKILLS.size())
                        .mapToObj(at ->
                                new Option(
                                        "N." + at,
                                        SKILLS.get(at),
                                        words.say("teacher.entry.near", "count", 12 - at),
                                        at == 1))
                        .toList();
        var all = SKILLS.stream().map(name -> new Option(name, name, "", false)).toList();
        return new EntryPage(
                head(),
                null,
                new Choice(
                        "/pages/ENTRY",
                        words.say("teacher.entry.too_many"),
                        near,
                        List.of(new Strand("Ratios", all), new Strand("Geometry", all))),
                null);
    }

    EntryPage sheet() {
        return new EntryPage(head(), null, null, grid(1, List.of()));
    }

    EntryPage refused() {
        var problem =
                words.say(
                        "teacher.entry.problem",
                        "what",
                        "note_too_long",
                        "name",
                        SampleClassMap.STUDENTS.get(2));
        return new EntryPage(
                head(), null, null, grid(4, List.of(new EntryPage.Problem("note.2", problem))));
    }

    private Head head() {
        var here = "?lang=" + words.lang();
        return new Head(
                words.say("teacher.today.class_line", "course", "Math 7, section B", "here", 27),
                List.of(
                        new Link("Math 7, section B", here, true),
                        Link.to("Math 7, section D", here)));
    }

    private Grid grid(int skills, List<EntryPage.Problem> problems) {
        var names = SKILLS.subList(0, skills);
        return new Grid(
                new Sent(
                        "/teacher/entry?lang=" + words.lang(),
                        "01890000-0000-7000-8000-000000000001",
                        names,
                        Link.to(
                                words.say("teacher.entry.other_skills"),
                                "/pages/ENTRY_CHOICE?lang=" + words.lang())),
                "2025-10-14",
                "2025-10-14",
                problems,
                names,
                IntStream.range(0, SampleClassMap.STUDENTS.size())
                        .mapToObj(student -> row(student, skills, problems.isEmpty()))
                        .toList());
    }

    private Row row(int student, int skills, boolean fresh) {
        var name = SampleClassMap.STUDENTS.get(student);
        return new Row(
                name,
                IntStream.range(0, skills)
                        .mapToObj(skill ->
                                new Cell(
                                        "mark.%d.%d".formatted(student, skill),
                                        "help.%d.%d".formatted(student, skill),
                                        words.say(
                                                "teacher.entry.cell",
                                                "name",
                                                name,
                                                "skill",
                                                SKILLS.get(skill)),
                                        fresh ? "" : value(student, skill),
                                        !fresh && (student + skill) % 5 == 0))
                        .toList(),
                new Note(
                        "note." + student,
                        words.say("teacher.entry.note_for", "name", name),
                        fresh || student != 2 ? "" : "counts up, loses the sign"));
    }

    private static String value(int student, int skill) {
        var mark = (student * 3 + skill * 2) % 7;
        return mark > 4 ? "" : String.valueOf(mark);
    }
}
