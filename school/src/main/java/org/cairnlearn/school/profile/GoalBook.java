package org.cairnlearn.school.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.profile.Goal.State;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of goals: a student writes them, takes steps, and says when one is met or let go;
 * a teacher signs and says something. To be called inside a piece of {@code Work}. Whose students
 * somebody may see is the caller's to know.
 */
@Component
public final class GoalBook {
    /** More than three goals are none. */
    public static final int MOST = 3;

    /** A short goal lasts six school weeks at most. */
    private static final int LONGEST_DAYS = 30;

    private static final List<Integer> OFFERED_DAYS = List.of(5, 10, 20, LONGEST_DAYS);

    private final GoalSql sql;
    private final Ids ids;
    private final SchoolClock clock;

    GoalBook(GoalSql sql, Ids ids, SchoolClock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The goals of these students: the live ones first, then those that ended, newest first. Whose
     * day the school has closed since is due on the next school day.
     */
    public List<Goal> of(Collection<PersonId> students) {
        var goals = sql.of(students);
        var calendars =
                clock.calendarsOf(goals.stream().map(Goal::student).collect(Collectors.toSet()));
        return goals.stream()
                .map(goal ->
                        goal.dueBy(day ->
                                Objects.requireNonNull(calendars.get(goal.student())).due(day)))
                .toList();
    }

    /** What was said about these goals, the oldest first. */
    public Map<GoalId, List<Goal.Remark>> remarks(Collection<GoalId> goals) {
        return sql.remarks(goals);
    }

    /** Days by which a goal may be reached: one, two, four and six school weeks from today. */
    public List<LocalDate> days(PersonId student) {
        var calendar = clock.calendarOf(student);
        return OFFERED_DAYS.stream().map(days -> calendar.after(clock.today(), days)).toList();
    }

    /** Writes a goal. */
    public GoalSaid write(PersonId student, GoalWish wish) {
        sql.holdStudent(student);
        if (live(student) >= MOST) {
            return new GoalSaid.TooMany(MOST);
        }
        return refusal(student, wish).orElseGet(() -> new GoalSaid.Done(add(student, wish)));
    }

    /** Takes in a goal of before with all that became of it; to be called as the import. */
    public void takeIn(Goal goal) {
        sql.add(goal);
    }

    /** Puts another goal in the place of one: the old one stays to be read. */
    public GoalSaid revise(PersonId student, GoalId id, GoalWish wish) {
        return change(
                student,
                id,
                old ->
                        refusal(student, wish)
                                .orElseGet(() -> {
                                    sql.end(old.id(), State.REVISED, clock.now(), "");
                                    return new GoalSaid.Done(add(student, wish));
                                }));
    }

    /** Takes a step, or takes that back. */
    public GoalSaid step(PersonId student, GoalId id, int number, boolean taken) {
        return change(
                student,
                id,
                goal -> {
                    if (number < 0 || number >= goal.steps().size()) {
                        return new GoalSaid.NotThere();
                    }
                    sql.step(id, number, taken ? Optional.of(clock.now()) : Optional.empty());
                    if (taken && goal.life().state() == State.AGREED) {
                        sql.state(id, State.ACTIVE);
                    }
                    return now(id);
                });
    }

    /** The student says that a goal is reached. */
    public GoalSaid meet(PersonId student, GoalId id) {
        return change(
                student,
                id,
                _ -> {
                    sql.end(id, State.MET, clock.now(), "");
                    return now(id);
                });
    }

    /** The student lets a goal go, and says why. */
    public GoalSaid drop(PersonId student, GoalId id, String why) {
        var reason = GoalWish.text(why);
        return change(
                student,
                id,
                _ -> {
                    if (reason.isEmpty()) {
                        return new GoalSaid.NoWords();
                    }
                    sql.end(id, State.DROPPED, clock.now(), reason);
                    return now(id);
                });
    }

    /** A teacher signs a goal too; signed twice, the first name stands. */
    public GoalSaid agree(PersonId student, GoalId id, PersonId teacher) {
        return change(
                student,
                id,
                goal -> {
                    if (goal.life().state() == State.DRAFTED) {
                        var begun = goal.stepsTaken() > 0;
                        sql.agree(id, teacher, begun ? State.ACTIVE : State.AGREED);
                    }
                    return now(id);
                });
    }

    /** The student or a teacher says something about a goal, also about one that has ended. */
    public GoalSaid remark(PersonId student, GoalId id, PersonId by, String words) {
        var text = GoalWish.text(words);
        var about =
                sql.of(List.of(student)).stream().filter(goal -> goal.id().equals(id)).findFirst();
        if (about.isEmpty()) {
            return new GoalSaid.NotThere();
        }
        if (text.isEmpty()) {
            return new GoalSaid.NoWords();
        }
        sql.remark(id, new Goal.Remark(by, clock.now(), text));
        return new GoalSaid.Done(about.get());
    }

    private long live(PersonId student) {
        return of(List.of(student)).stream().filter(goal -> goal.life().state().live()).count();
    }

    private Optional<GoalSaid> refusal(PersonId student, GoalWish wish) {
        var promise = wish.promise();
        if (promise.words().isEmpty()) {
            return Optional.of(new GoalSaid.NoWords());
        }
        var first = clock.today().plusDays(1);
        var last = clock.calendarOf(student).after(clock.today(), LONGEST_DAYS);
        return promise.by().isBefore(first) || promise.by().isAfter(last)
                ? Optional.of(new GoalSaid.NotThen(first, last))
                : Optional.empty();
    }

    private Goal add(PersonId student, GoalWish wish) {
        var goal =
                new Goal(
                        new GoalId(ids.next()),
                        student,
                        wish.promise(),
                        new Goal.Life(State.DRAFTED, clock.now(), null, null, ""),
                        wish.steps().stream().map(step -> new Goal.Step(step, null)).toList());
        sql.add(goal);
        return goal;
    }

    private GoalSaid now(GoalId id) {
        return sql.hold(id).<GoalSaid>map(GoalSaid.Done::new).orElseGet(GoalSaid.NotThere::new);
    }

    /** One change of a goal at a time, and none after it has ended. */
    private GoalSaid change(PersonId student, GoalId id, Function<Goal, GoalSaid> what) {
        var held = sql.hold(id).filter(goal -> goal.student().equals(student));
        if (held.isEmpty()) {
            return new GoalSaid.NotThere();
        }
        return held.get().life().state().live()
                ? what.apply(held.get())
                : new GoalSaid.Ended(held.get());
    }
}
