package org.cairnlearn.school.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalWish;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Sayings;
import org.cairnlearn.simulation.learning.Chance;
import org.cairnlearn.simulation.learning.SkillCode;

/**
 * What is promised and written in profiles when a talk of the simulated term is over: not each
 * time, not by everybody, and sometimes late.
 */
final class LivedProfile {
    private static final List<Integer> GOAL_DAYS = List.of(10, 20);

    private final LivedDoor doors;
    private final Map<PersonId, Ends> ends;
    private final Map<String, CompetencyId> skills = new HashMap<>();

    /**
     * Of those whose work shows anything.
     *
     * @param ends what it shows
     */
    LivedProfile(LivedDoor doors, Map<PersonId, Ends> ends) {
        this.doors = doors;
        this.ends = Map.copyOf(ends);
    }

    /** To be called as the adult, inside the work in which the talk was closed. */
    void afterTalk(Between between, Chance chance) {
        if (ends.containsKey(between.student())) {
            promise(between, chance);
            write(between, chance);
        }
    }

    private Basis basis(SkillCode code) {
        if (skills.isEmpty()) {
            doors.skills().forEach((one, ids) -> skills.put(one, ids.getFirst()));
        }
        return new Basis(skills.get(code.value()), null);
    }

    private void promise(Between between, Chance chance) {
        var student = between.student();
        var live =
                doors.goals().of(List.of(student)).stream()
                        .filter(goal -> goal.life().state().live())
                        .findFirst();
        if (live.isEmpty()) {
            if (chance.happens(0.6)) {
                doors.as(student, () -> doors.goals().write(student, wish(student, chance)));
            }
            return;
        }
        var goal = live.get();
        if (goal.life().state() == Goal.State.DRAFTED && chance.happens(0.7)) {
            doors.goals().agree(student, goal.id(), between.teacher());
        }
        doors.as(student, () -> goOn(goal, chance));
    }

    private GoalWish wish(PersonId student, Chance chance) {
        var least = Optional.ofNullable(ends.get(student)).orElseThrow().least();
        var by =
                doors.clock()
                        .calendarOf(student)
                        .after(doors.clock().today(), chance.pick(GOAL_DAYS));
        return new GoalWish(
                new Goal.Promise(
                        Sayings.GOAL.pick(chance),
                        Sayings.REASON.pick(chance),
                        basis(least).skill(),
                        chance.pick(List.of(Goal.Showing.values())),
                        by),
                List.of(Sayings.WAY.pick(chance), Sayings.WAY.pick(chance)).stream()
                        .distinct()
                        .toList());
    }

    /** A step further, or the end. */
    private boolean goOn(Goal goal, Chance chance) {
        var student = goal.student();
        if (goal.promise().by().isAfter(doors.clock().today())) {
            if (chance.happens(0.7) && goal.stepsTaken() < goal.steps().size()) {
                doors.goals().step(student, goal.id(), goal.stepsTaken(), true);
            }
        } else if (chance.happens(0.7)) {
            doors.goals().meet(student, goal.id());
        } else if (chance.happens(0.5)) {
            doors.goals().drop(student, goal.id(), Sayings.LET_GO.pick(chance));
        }
        return true;
    }

    private void write(Between between, Chance chance) {
        var written =
                doors.profiles().of(List.of(between.student())).stream()
                        .filter(Statement::live)
                        .toList();
        if (!has(written, Facet.INTEREST) && chance.happens(0.5)) {
            own(between.student(), Facet.INTEREST, Sayings.INTEREST.pick(chance));
        } else if (!has(written, Facet.HELP) && chance.happens(0.5)) {
            own(between.student(), Facet.HELP, Sayings.HELP.pick(chance));
        }
        var end = Optional.ofNullable(ends.get(between.student())).orElseThrow();
        if (!has(written, Facet.STRENGTH) && chance.happens(0.7)) {
            write(between, Facet.STRENGTH, end.most(), Sayings.STRENGTH.pick(chance));
        } else if (!has(written, Facet.NEED) && chance.happens(0.6)) {
            write(between, Facet.NEED, end.least(), Sayings.NEED.pick(chance));
        } else if (chance.happens(0.4)) {
            lookAgain(between, written);
        }
    }

    private static boolean has(List<Statement> written, Facet facet) {
        return written.stream().anyMatch(one -> one.about().facet() == facet);
    }

    private void own(PersonId student, Facet facet, String words) {
        doors.as(
                student,
                () ->
                        doors.profiles()
                                .write(
                                        student,
                                        student,
                                        new About(facet, Readers.SHARED, Basis.NOTHING),
                                        words));
    }

    private void write(Between between, Facet facet, SkillCode skill, String words) {
        doors.profiles()
                .write(
                        between.student(),
                        between.teacher(),
                        new About(facet, Readers.SHARED, basis(skill)),
                        words);
    }

    /** Says of the oldest that it is still true. */
    private void lookAgain(Between between, List<Statement> written) {
        written.stream()
                .filter(one -> !one.own())
                .findFirst()
                .ifPresent(
                        one ->
                                doors.profiles()
                                        .confirm(
                                                between.student(),
                                                between.teacher(),
                                                new ProfileBook.Seen(one.id(), one.number())));
    }
}
