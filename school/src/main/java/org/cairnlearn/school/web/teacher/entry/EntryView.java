package org.cairnlearn.school.web.teacher.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.cairnlearn.school.web.teacher.classmap.NearSkills.Near;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Cell;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Choice;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Grid;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Head;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Note;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Option;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Row;
import org.cairnlearn.school.web.teacher.entry.EntryPage.Sent;

/** Puts a sheet, or the choice of its skills, into the words of the page. */
final class EntryView {
    private final Chosen chosen;
    private final Words words;

    EntryView(Chosen chosen, Words words) {
        this.chosen = chosen;
        this.words = words;
    }

    /** Nobody has said which skills the class works on, or nobody is in it. */
    EntryPage nothing() {
        var notice =
                chosen.roster().students().isEmpty()
                        ? new Notice(
                                words.say("teacher.today.nobody"),
                                words.say("teacher.today.nobody_why"),
                                null)
                        : new Notice(
                                words.say("teacher.map.no_skills"),
                                words.say("teacher.map.no_skills_why"),
                                Link.to(
                                        words.say("teacher.map.to_today"),
                                        "/teacher/today?class=" + schoolClass()));
        return new EntryPage(head(), notice, null, null);
    }

    /**
     * The skills to choose from.
     *
     * @param near those that most students are near to, with how many
     * @param codes what was chosen the last time, too many of them
     */
    EntryPage choice(List<Near> near, List<Competency> all, List<String> codes) {
        var strands = new LinkedHashMap<String, List<Option>>();
        all.forEach(skill ->
                strands.merge(
                        skill.strand(),
                        List.of(option(skill, "", codes)),
                        (before, more) -> Stream.concat(before.stream(), more.stream()).toList()));
        var problem = codes.size() > Sheet.MOST_SKILLS ? words.say("teacher.entry.too_many") : "";
        return new EntryPage(
                head(),
                null,
                new Choice(
                        address(schoolClass()),
                        problem,
                        near.stream().map(found -> option(found, codes)).toList(),
                        strands.entrySet().stream()
                                .map(strand ->
                                        new EntryPage.Strand(strand.getKey(), strand.getValue()))
                                .toList()),
                null);
    }

    private Option option(Near near, List<String> codes) {
        return option(
                near.skill(), words.say("teacher.entry.near", "count", near.students()), codes);
    }

    private static Option option(Competency skill, String hint, List<String> codes) {
        return new Option(skill.code(), skill.name(), hint, codes.contains(skill.code()));
    }

    /**
     * The sheet, with what it holds already.
     *
     * @param fields what came back, by name; empty for a fresh one
     */
    EntryPage grid(
            Sheet sheet,
            Map<String, String> fields,
            List<Filled.Problem> problems,
            LocalDate today) {
        return new EntryPage(
                head(),
                null,
                null,
                new Grid(
                        new Sent(
                                address(schoolClass()),
                                sheet.form().toString(),
                                sheet.skills().stream().map(Competency::code).toList(),
                                Link.to(
                                        words.say("teacher.entry.other_skills"),
                                        address(schoolClass()))),
                        fields.getOrDefault(SheetReader.DAY, today.toString()),
                        today.toString(),
                        problems.stream().map(problem -> problem(sheet, problem)).toList(),
                        sheet.skills().stream().map(Competency::name).toList(),
                        sheet.students().stream()
                                .map(student -> row(sheet, student, fields))
                                .toList()));
    }

    private Row row(Sheet sheet, Person student, Map<String, String> fields) {
        var name = student.name().brief();
        var note = Sheet.noteField(student);
        return new Row(
                name,
                IntStream.range(0, sheet.skills().size())
                        .mapToObj(column -> cell(sheet, student, column, fields))
                        .toList(),
                new Note(
                        note,
                        words.say("teacher.entry.note_for", "name", name),
                        fields.getOrDefault(note, "")));
    }

    private Cell cell(Sheet sheet, Person student, int column, Map<String, String> fields) {
        var mark = Sheet.markField(student, column);
        var help = Sheet.helpField(student, column);
        return new Cell(
                mark,
                help,
                words.say(
                        "teacher.entry.cell",
                        "name",
                        student.name().brief(),
                        "skill",
                        sheet.skills().get(column).name()),
                fields.getOrDefault(mark, ""),
                fields.containsKey(help));
    }

    /** The problem, with the student whose field it is. */
    private EntryPage.Problem problem(Sheet sheet, Filled.Problem problem) {
        var name =
                sheet.students().stream()
                        .filter(student -> problem.field().contains(student.id().toString()))
                        .map(student -> student.name().brief())
                        .findFirst()
                        .orElse("");
        return new EntryPage.Problem(
                problem.field(),
                words.say("teacher.entry.problem", "what", problem.what(), "name", name));
    }

    private Head head() {
        var current = chosen.roster().schoolClass();
        return new Head(
                words.say(
                        "teacher.today.class_line",
                        "course",
                        current.title(),
                        "here",
                        chosen.roster().students().size()),
                chosen.classes().stream()
                        .map(own ->
                                new Link(
                                        own.title(),
                                        address(own.id()),
                                        own.id().equals(current.id())))
                        .toList());
    }

    private ClassId schoolClass() {
        return chosen.roster().schoolClass().id();
    }

    static String address(ClassId schoolClass) {
        return "/teacher/class/%s/entry".formatted(schoolClass);
    }
}
