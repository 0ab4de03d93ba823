package org.cairnlearn.school.web.student;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalOutlook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts a student's goals into words. */
final class GoalsView {
    private static final String POST = "/student/goals/";

    private final GoalsReader.Facts facts;
    private final Words words;
    private final Time time;

    /**
     * When it is.
     *
     * @param days by which a goal may be reached
     */
    record Time(
            SchoolClock clock, SchoolCalendar calendar, List<LocalDate> days, GoalOutlook outlook) {
        int quiet(Goal goal, List<Goal.Remark> remarks) {
            return outlook.quiet(goal, remarks, calendar);
        }
    }

    GoalsView(GoalsReader.Facts facts, Words words, Time time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
    }

    /**
     * The page.
     *
     * @param form where a goal is written; null when three goals are enough
     */
    GoalsPage page(GoalsPage.@Nullable Form form) {
        var live = facts.goals().stream().filter(goal -> goal.life().state().live()).toList();
        return new GoalsPage(
                words.say("student.goals.lead", "count", live.size()),
                live.stream().map(this::card).toList(),
                facts.goals().stream()
                        .filter(goal -> !goal.life().state().live())
                        .map(this::past)
                        .toList(),
                form);
    }

    private GoalsPage.Card card(Goal goal) {
        return new GoalsPage.Card(
                about(goal),
                IntStream.range(0, goal.steps().size())
                        .mapToObj(number -> step(goal, number))
                        .toList(),
                pace(goal),
                new GoalsPage.Talk(
                        facts.remarks().getOrDefault(goal.id(), List.of()).stream()
                                .map(this::remark)
                                .toList(),
                        POST + "say?goal=" + goal.id()),
                new GoalsPage.Ways(
                        new PostButton(
                                words.say("student.goals.met"), POST + "meet?goal=" + goal.id()),
                        Link.to(
                                words.say("student.goals.change"),
                                "/student/goals?change=%s#write".formatted(goal.id())),
                        POST + "drop?goal=" + goal.id()));
    }

    private GoalsPage.About about(Goal goal) {
        var promise = goal.promise();
        var left = time.calendar().between(time.clock().today(), promise.by());
        return new GoalsPage.About(
                goal.id().toString(),
                promise.words(),
                promise.reason(),
                skill(goal),
                new GoalsPage.Facts(
                        words.say(
                                "student.goals.by",
                                "day",
                                words.day(promise.by()),
                                "left",
                                Math.max(-1, left)),
                        words.say("student.goals.counts", "showing", promise.showing()),
                        Optional.ofNullable(goal.life().agreedBy())
                                .map(teacher ->
                                        words.say("student.goals.agreed", "name", name(teacher)))
                                .orElseGet(() -> words.say("student.goals.drafted")),
                        reach(goal),
                        checkIn(goal)));
    }

    private GoalsPage.@Nullable Reach reach(Goal goal) {
        var chance = facts.offer().chances().get(goal.id());
        return chance == null
                ? null
                : new GoalsPage.Reach(
                        words.say("student.goals.reach", "reach", chance.reach()), chance.warns());
    }

    private String checkIn(Goal goal) {
        var quiet = time.quiet(goal, facts.remarks().getOrDefault(goal.id(), List.of()));
        return quiet < GoalOutlook.CHECK_IN_DAYS
                ? ""
                : words.say("student.goals.check_in", "days", quiet);
    }

    private GoalsPage.@Nullable Skill skill(Goal goal) {
        var id = goal.promise().skill();
        var skill = id == null ? null : facts.skills().get(id);
        return skill == null
                ? null
                : new GoalsPage.Skill(
                        Link.to(skill.name(), "/student/skill/" + skill.id()),
                        Level.scale(words)
                                .get(facts.offer().footing().status(skill.id()).level().stones())
                                .word());
    }

    private GoalsPage.Step step(Goal goal, int number) {
        var step = goal.steps().get(number);
        var taken = step.done() != null;
        return new GoalsPage.Step(
                step.words(),
                taken,
                new PostButton(
                        words.say("student.goals.step", "taken", taken ? "yes" : "no"),
                        POST
                                + "step?goal=%s&number=%d&taken=%s"
                                        .formatted(goal.id(), number, !taken)));
    }

    private GoalsPage.@Nullable Pace pace(Goal goal) {
        if (goal.steps().isEmpty()) {
            return null;
        }
        var begun = time.clock().dayOf(goal.life().begun());
        var all = Math.max(1, time.calendar().between(begun, goal.promise().by()));
        var gone = Math.clamp(time.calendar().between(begun, time.clock().today()), 0, all);
        return new GoalsPage.Pace(
                goal.stepsTaken(),
                goal.steps().size(),
                100 * gone / all,
                words.say(
                        "student.goals.pace",
                        "taken",
                        goal.stepsTaken(),
                        "of",
                        goal.steps().size(),
                        "gone",
                        gone,
                        "days",
                        all));
    }

    private GoalsPage.Remark remark(Goal.Remark remark) {
        return new GoalsPage.Remark(
                name(remark.by()), words.shortDay(day(remark.at())), remark.words());
    }

    private GoalsPage.Past past(Goal goal) {
        var ended = goal.life().ended();
        return new GoalsPage.Past(
                goal.promise().words(),
                words.say(
                        "student.goals.ended",
                        "state",
                        goal.life().state(),
                        "day",
                        ended == null ? "" : words.shortDay(day(ended)),
                        "why",
                        goal.life().why()));
    }

    /** Where a goal is written, with what has been typed. */
    GoalsPage.Form form(@Nullable GoalId change, GoalForm typed, @Nullable String wrong) {
        var picked = typed.by();
        var middle = time.days().get(1);
        return new GoalsPage.Form(
                change == null ? "/student/goals" : POST + "change?goal=" + change,
                change != null || wrong != null || facts.goals().isEmpty(),
                new GoalsPage.Choices(
                        facts.offer().skills().stream()
                                .map(skill ->
                                        new GoalsPage.Choice(
                                                skill.id().toString(),
                                                skill.statement(),
                                                skill.id().value().equals(typed.skill())))
                                .toList(),
                        time.days().stream()
                                .map(day ->
                                        new GoalsPage.Choice(
                                                day.toString(),
                                                words.day(day),
                                                day.equals(picked == null ? middle : picked)))
                                .toList(),
                        Arrays.stream(Goal.Showing.values())
                                .map(showing ->
                                        new GoalsPage.Choice(
                                                showing.name(),
                                                words.say(
                                                        "student.goals.showing",
                                                        "showing",
                                                        showing),
                                                showing == typed.counting()))
                                .toList()),
                typed.written(),
                wrong);
    }

    private String name(PersonId person) {
        var found = facts.people().get(person);
        return found == null ? "" : found.name().full();
    }

    private LocalDate day(Instant at) {
        return time.clock().dayOf(at);
    }
}
