package org.cairnlearn.school.web.research;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.research.Extract;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts studies into words and tables. */
record ResearchView(Words words) {
    static final String PAGE = "/research";

    ResearchPage all(List<RegisteredStudy> studies) {
        return new ResearchPage(
                words.say("research.lead", "count", studies.size()),
                studies.stream()
                        .map(one ->
                                new ResearchPage.Study(
                                        Link.to(one.plan().asks().title(), PAGE + "/" + one.code()),
                                        one.plan().asks().question(),
                                        open(one)))
                        .toList());
    }

    private String open(RegisteredStudy study) {
        return words.say("research.open", "last", words.dated(study.registration().days().last()));
    }

    ResearchPage.One one(ResearchReader.Facts facts) {
        var study = facts.study();
        var extract = facts.extract();
        return new ResearchPage.One(
                study.plan().asks().title(),
                study.plan().asks().question(),
                List.of(
                        words.say(
                                "research.measured",
                                "days",
                                words.list(
                                        study.plan().days().stream().map(words::dated).toList())),
                        open(study),
                        words.say(
                                "research.students",
                                "count",
                                extract.students(),
                                "classes",
                                study.scope().classes().size()),
                        words.say("research.seal", "seal", study.plan().seal())),
                waits(extract),
                numbers(facts));
    }

    private String waits(Extract extract) {
        if (extract.students() == 0) {
            return words.say("research.too_few");
        }
        return extract.groups().isEmpty() ? words.say("research.not_yet") : "";
    }

    private ResearchPage.Numbers numbers(ResearchReader.Facts facts) {
        var here = PAGE + "/" + facts.study().code();
        return facts.extract().groups().isEmpty()
                ? new ResearchPage.Numbers(List.of(), List.of())
                : new ResearchPage.Numbers(
                        facts.study().scope().skills().stream()
                                .filter(skill -> !of(facts, skill).isEmpty())
                                .map(skill -> table(facts, skill))
                                .toList(),
                        List.of(
                                Take.of(
                                        words.say("research.cells_file"),
                                        here + "/cells",
                                        "",
                                        words),
                                Take.of(
                                        words.say("research.rows_file"),
                                        here + "/rows",
                                        "",
                                        words)));
    }

    private static List<Extract.Group> of(ResearchReader.Facts facts, CompetencyId skill) {
        return facts.extract().groups().stream()
                .filter(group -> group.about().skill().equals(skill))
                .toList();
    }

    private Table table(ResearchReader.Facts facts, CompetencyId skill) {
        var competency = facts.skills().get(skill);
        return new Table(
                competency == null ? "" : "%s %s".formatted(competency.code(), competency.name()),
                heads(),
                of(facts, skill).stream()
                        .map(group ->
                                cells(
                                        group,
                                        words.dated(group.about().day()),
                                        words.say("research.hidden")))
                        .toList());
    }

    private List<String> heads() {
        return Stream.of(
                        Stream.of("day", "students").map(this::head),
                        org.cairnlearn.school.web.kit.Level.scale(words).stream()
                                .map(org.cairnlearn.school.web.kit.Level::word),
                        Stream.of(head("score")))
                .flatMap(one -> one)
                .toList();
    }

    private String head(String column) {
        return words.say("research.head", "column", column);
    }

    private List<String> cells(Extract.Group group, String day, String hidden) {
        return Stream.of(
                        Stream.of(day, String.valueOf(group.students())),
                        Arrays.stream(Level.values())
                                .map(level ->
                                        cell(
                                                group.cells()
                                                        .getOrDefault(level, OptionalInt.empty()),
                                                hidden)),
                        Stream.of(String.valueOf(Math.round(100 * group.score()))))
                .flatMap(one -> one)
                .toList();
    }

    private static String cell(OptionalInt count, String hidden) {
        return count.isPresent() ? String.valueOf(count.getAsInt()) : hidden;
    }

    /** The table of all skills, in the words of a program: for a file. */
    Table cells(ResearchReader.Facts facts) {
        return new Table(
                name(facts, "cells"),
                Stream.of(
                                Stream.of("skill", "day", "students"),
                                Arrays.stream(Level.values()).map(ResearchView::plain),
                                Stream.of("expected_score"))
                        .flatMap(one -> one)
                        .toList(),
                facts.extract().groups().stream().map(group -> cells(facts, group)).toList());
    }

    private static List<String> cells(ResearchReader.Facts facts, Extract.Group group) {
        return Stream.of(
                        about(facts, group.about()),
                        Stream.of(String.valueOf(group.students())),
                        Arrays.stream(Level.values())
                                .map(level ->
                                        cell(
                                                group.cells()
                                                        .getOrDefault(level, OptionalInt.empty()),
                                                "")),
                        Stream.of("%.2f".formatted(group.score())))
                .flatMap(one -> one)
                .toList();
    }

    /** One line for each student, skill and day. */
    Table rows(ResearchReader.Facts facts) {
        return new Table(
                name(facts, "rows"),
                List.of("student", "skill", "day", "level"),
                facts.extract().rows().stream()
                        .map(row ->
                                Stream.of(
                                                Stream.of(row.student()),
                                                about(facts, row.about()),
                                                Stream.of(
                                                        row.level() == null
                                                                ? ""
                                                                : plain(row.level())))
                                        .flatMap(one -> one)
                                        .toList())
                        .toList());
    }

    private static Stream<String> about(ResearchReader.Facts facts, Extract.About about) {
        var skill = facts.skills().get(about.skill());
        LocalDate day = about.day();
        return Stream.of(skill == null ? "" : skill.code(), day.toString());
    }

    private static String plain(Level level) {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String name(ResearchReader.Facts facts, String what) {
        return "%s %s".formatted(facts.study().code(), what);
    }
}
