package org.cairnlearn.school.web.teacher.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.cairnlearn.school.web.teacher.start.StartPage.Cell;
import org.cairnlearn.school.web.teacher.start.StartPage.Choice;
import org.cairnlearn.school.web.teacher.start.StartPage.Grid;
import org.cairnlearn.school.web.teacher.start.StartPage.Option;
import org.cairnlearn.school.web.teacher.start.StartPage.Row;
import org.cairnlearn.school.web.teacher.start.StartPage.Strand;

/** The first day in words. */
final class StartView {
    private final Chosen chosen;
    private final Words words;

    StartView(Chosen chosen, Words words) {
        this.chosen = chosen;
        this.words = words;
    }

    /** Nobody has said which skills there are, or nobody is in the class. */
    StartPage nothing() {
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
                                        "/teacher/today?class=" + id()));
        return new StartPage(classLine(), notice, null, null);
    }

    /**
     * The skills to choose from.
     *
     * @param refused whether the last choice was none, or too many
     */
    StartPage choice(List<Competency> all, List<String> codes, boolean refused) {
        var strands = new LinkedHashMap<String, List<Option>>();
        all.forEach(skill ->
                strands.computeIfAbsent(skill.strand(), _ -> new ArrayList<>())
                        .add(new Option(skill.code(), skill.name(), codes.contains(skill.code()))));
        return new StartPage(
                classLine(),
                null,
                new Choice(
                        address(id()) + "/topics",
                        refused ? words.say("teacher.start.how_many") : "",
                        strands.entrySet().stream()
                                .map(strand -> new Strand(strand.getKey(), strand.getValue()))
                                .toList()),
                null);
    }

    StartPage grid(List<Competency> topics, Marks marks) {
        return new StartPage(
                classLine(),
                null,
                null,
                new Grid(
                        address(id()),
                        topics.stream().map(Competency::name).toList(),
                        IntStream.range(0, topics.size())
                                .mapToObj(column ->
                                        new Cell(
                                                Marks.everyone(column),
                                                legend(
                                                        words.say("teacher.start.everyone"),
                                                        topics.get(column)),
                                                ""))
                                .toList(),
                        chosen.roster().students().stream()
                                .map(student -> row(student, topics, marks))
                                .toList(),
                        Link.to(words.say("teacher.start.other"), address(id()) + "?choose=yes")));
    }

    private Row row(Person student, List<Competency> topics, Marks marks) {
        return new Row(
                student.name().brief(),
                IntStream.range(0, topics.size())
                        .mapToObj(column -> cell(student, topics.get(column), column, marks))
                        .toList());
    }

    private Cell cell(Person student, Competency topic, int column, Marks marks) {
        var known = marks.said().get(new Marks.Cell(student.id(), topic.id()));
        return new Cell(
                Marks.field(student, column),
                legend(student.name().brief(), topic),
                known == null ? "" : known.text());
    }

    private String legend(String name, Competency topic) {
        return words.say("teacher.entry.cell", "name", name, "skill", topic.name());
    }

    private String classLine() {
        return words.say(
                "teacher.today.class_line",
                "course",
                chosen.roster().schoolClass().title(),
                "here",
                chosen.roster().students().size());
    }

    private ClassId id() {
        return chosen.roster().schoolClass().id();
    }

    static String address(ClassId schoolClass) {
        return "/teacher/class/%s/start".formatted(schoolClass);
    }
}
