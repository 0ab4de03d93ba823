package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.profile.Chance;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalOutlook;
import org.cairnlearn.school.profile.GoalSaid;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.GoalLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A student's goals as those who teach the student read and sign them. */
@Component
class ProfileGoals {
    private final GoalBook goals;
    private final GoalOutlook outlook;
    private final RosterBook roster;
    private final SchoolClock clock;
    private final Gate gate;

    ProfileGoals(
            GoalBook goals, GoalOutlook outlook, RosterBook roster, SchoolClock clock, Gate gate) {
        this.outlook = outlook;
        this.gate = gate;
        this.goals = goals;
        this.roster = roster;
        this.clock = clock;
    }

    /** The live goals, in words. */
    List<GoalLine> read(PersonId reader, PersonId student, Words words) {
        var signs = gate.opens(reader, Action.AGREE_GOAL, Gate.student(student));
        var live =
                goals.of(List.of(student)).stream()
                        .filter(goal -> goal.life().state().live())
                        .toList();
        var remarks = goals.remarks(live.stream().map(Goal::id).toList());
        var named =
                Stream.concat(
                                live.stream().map(goal -> goal.life().agreedBy()),
                                remarks.values().stream()
                                        .flatMap(List::stream)
                                        .map(Goal.Remark::by))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var people =
                roster.people(named).stream()
                        .collect(Collectors.toMap(Person::id, person -> person));
        var chances = outlook.chances(student, live);
        var calendar = clock.calendarOf(student);
        return live.stream()
                .map(goal -> {
                    var about = remarks.getOrDefault(goal.id(), List.of());
                    var quiet = outlook.quiet(goal, about, calendar);
                    return line(
                            goal,
                            new Reading(state(goal, people, words), words),
                            look(chances.get(goal.id()), quiet, words),
                            about.stream().map(remark -> said(remark, people, words)).toList());
                })
                .map(line -> signs ? line : line.unsigned())
                .toList();
    }

    /** Whether somebody has signed it, and in which language that is said. */
    private record Reading(String state, Words words) {}

    private static ProfilePage.Look look(@Nullable Chance chance, int quiet, Words words) {
        var checkIn =
                quiet < GoalOutlook.CHECK_IN_DAYS
                        ? ""
                        : words.say("teacher.goals.check_in", "days", quiet);
        return chance == null
                ? new ProfilePage.Look(words.say("teacher.goals.no_chance"), false, checkIn)
                : new ProfilePage.Look(
                        words.say(
                                "teacher.goals.chance",
                                "percent",
                                Math.round(100 * chance.value()),
                                "pieces",
                                chance.pieces(),
                                "reach",
                                chance.reach()),
                        chance.warns(),
                        checkIn);
    }

    private GoalLine line(
            Goal goal, Reading reading, ProfilePage.Look look, List<ProfilePage.Said> said) {
        var words = reading.words();
        var path = "/teacher/student/%s/goal".formatted(goal.student());
        var promise = goal.promise();
        return new GoalLine(
                new GoalLine.Promise(
                        goal.id().toString(),
                        promise.words(),
                        promise.reason().isEmpty()
                                ? ""
                                : words.say("teacher.goals.because", "reason", promise.reason()),
                        words.say(
                                "teacher.goals.by",
                                "day",
                                words.day(promise.by()),
                                "steps",
                                goal.steps().size(),
                                "taken",
                                goal.stepsTaken(),
                                "showing",
                                promise.showing()),
                        reading.state()),
                look,
                said,
                goal.life().state() == Goal.State.DRAFTED
                        ? new PostButton(
                                words.say("teacher.goals.agree"), path + "/agree?goal=" + goal.id())
                        : null,
                path + "/say?goal=" + goal.id());
    }

    private static String state(Goal goal, Map<PersonId, Person> people, Words words) {
        var teacher = people.get(goal.life().agreedBy());
        return teacher == null
                ? words.say("teacher.goals.drafted")
                : words.say("teacher.goals.agreed", "name", teacher.name().full());
    }

    private ProfilePage.Said said(Goal.Remark remark, Map<PersonId, Person> people, Words words) {
        var by = people.get(remark.by());
        return new ProfilePage.Said(
                remark.words(),
                by == null ? "" : by.name().full(),
                words.shortDay(clock.dayOf(remark.at())));
    }

    GoalSaid agree(PersonId teacher, PersonId student, GoalId goal) {
        gate.enter(teacher, Action.AGREE_GOAL, Gate.student(student));
        return goals.agree(student, goal, teacher);
    }

    GoalSaid remark(PersonId teacher, PersonId student, GoalId goal, String words) {
        gate.enter(teacher, Action.REMARK_ON_GOAL, Gate.student(student));
        return goals.remark(student, goal, teacher, words);
    }
}
