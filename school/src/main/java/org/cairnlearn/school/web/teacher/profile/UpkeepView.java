package org.cairnlearn.school.web.teacher.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.profile.Upkeep.Part;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts into words how up to date the profiles of a class are: who needs it most comes first. */
final class UpkeepView {
    private final UpkeepReader.Facts facts;
    private final Words words;

    UpkeepView(UpkeepReader.Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    UpkeepPage page() {
        var students = facts.chosen().roster().students();
        var current = students.stream().filter(one -> of(one).current()).count();
        var here = facts.chosen().roster().schoolClass().id();
        return new UpkeepPage(
                words.say("teacher.upkeep.lead", "current", current, "all", students.size()),
                facts.chosen().classes().size() < 2
                        ? List.of()
                        : facts.chosen().classes().stream()
                                .map(one ->
                                        new Link(
                                                one.title(),
                                                UpkeepController.PAGE + "?class=" + one.id(),
                                                one.id().equals(here)))
                                .toList(),
                heads(),
                students.stream()
                        .sorted(Comparator.comparingLong(this::currentParts))
                        .map(this::row)
                        .toList(),
                take(words.say("teacher.map.take"), "class=" + here),
                goals(here.toString()));
    }

    private UpkeepPage.Goals goals(String here) {
        return new UpkeepPage.Goals(
                Stream.concat(
                                Stream.of(words.say("teacher.map.student")),
                                Stream.of("goal", "day", "steps", "signed")
                                        .map(one -> words.say("teacher.upkeep.goal", "part", one)))
                        .toList(),
                facts.chosen().roster().students().stream().flatMap(this::goalsOf).toList(),
                take(words.say("teacher.upkeep.take_goals"), "class=%s&of=goals".formatted(here)));
    }

    private Take take(String label, String query) {
        return Take.of(label, UpkeepController.PAGE, query, words);
    }

    /** Who has none stands there too: the reader sees of whom to ask one. */
    private Stream<UpkeepPage.Row> goalsOf(Person student) {
        var goals = facts.goals().of(student.id());
        return goals.isEmpty()
                ? Stream.of(
                        new UpkeepPage.Row(
                                goalsLink(student),
                                false,
                                Stream.of(words.say("teacher.upkeep.no_goal"), "", "", "")
                                        .map(text -> new UpkeepPage.Cell(text, false))
                                        .toList()))
                : goals.stream().map(goal -> row(student, goal));
    }

    private static Link goalsLink(Person student) {
        return Link.to(student.name().full(), "/teacher/student/" + student.id() + "#goals");
    }

    private UpkeepPage.Row row(Person student, Goal goal) {
        var by = goal.life().agreedBy();
        var signer = by == null ? null : facts.goals().signers().get(by);
        return new UpkeepPage.Row(
                goalsLink(student),
                false,
                List.of(
                        new UpkeepPage.Cell(goal.promise().words(), false),
                        new UpkeepPage.Cell(words.shortDay(goal.promise().by()), false),
                        new UpkeepPage.Cell(
                                words.say(
                                        "teacher.upkeep.steps",
                                        "taken",
                                        goal.stepsTaken(),
                                        "steps",
                                        goal.steps().size()),
                                false,
                                goalsLink(student).href()),
                        new UpkeepPage.Cell(
                                by == null
                                        ? words.say("teacher.goals.drafted")
                                        : signer == null ? "" : signer.name().full(),
                                by == null)));
    }

    private List<String> heads() {
        return Stream.concat(
                        Stream.of(words.say("teacher.map.student")),
                        Stream.concat(
                                Stream.of(Part.values())
                                        .map(part ->
                                                words.say("teacher.upkeep.part", "part", part)),
                                Stream.of(words.say("teacher.upkeep.talk"))))
                .toList();
    }

    private Upkeep of(Person student) {
        return Optional.ofNullable(facts.upkeep().get(student.id())).orElseThrow();
    }

    private long currentParts(Person student) {
        return Stream.of(Part.values())
                .filter(part -> of(student).of(part) == Upkeep.State.CURRENT)
                .count();
    }

    private UpkeepPage.Row row(Person student) {
        var upkeep = of(student);
        return new UpkeepPage.Row(
                Link.to(student.name().full(), "/teacher/student/" + student.id()),
                upkeep.current(),
                Stream.concat(
                                Stream.of(Part.values()).map(part -> cell(student, part)),
                                Stream.ofNullable(facts.talks().get(student.id())).map(this::talk))
                        .toList());
    }

    private UpkeepPage.Cell cell(Person student, Part part) {
        var upkeep = of(student);
        var until = upkeep.until(part);
        var state = upkeep.of(part);
        return new UpkeepPage.Cell(
                words.say(
                        "teacher.upkeep.state",
                        "state",
                        state,
                        "day",
                        until == null ? "" : words.shortDay(until)),
                state != Upkeep.State.CURRENT,
                "/teacher/student/%s#%s".formatted(student.id(), place(part)));
    }

    /** Where on a profile a part stands. */
    private static String place(Part part) {
        return part == Part.GOAL
                ? "goals"
                : "written-" + part.name().toLowerCase(java.util.Locale.ROOT);
    }

    private UpkeepPage.Cell talk(Due due) {
        var waited = due.waited();
        return new UpkeepPage.Cell(
                waited == null
                        ? words.say("teacher.upkeep.no_talk")
                        : words.say("teacher.upkeep.talked", "days", waited),
                waited == null || waited > due.every(),
                facts.opensTalks() ? "/teacher/conference/%s/past".formatted(due.student()) : null);
    }
}
