package org.cairnlearn.school.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of services and accommodations. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work} of whoever asks, and answers only what that actor needs to
 * know: nothing at all when the work names nobody.
 */
@Component
public final class SupportBook {
    private static final String IMPORT = "services";
    private static final String PLAN = "plan";

    private final SupportSql sql;
    private final EntrySql entries;
    private final SupportLoad load;
    private final Ids ids;
    private final SchoolTime time;

    SupportBook(SupportSql sql, EntrySql entries, SupportLoad load, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.entries = entries;
        this.load = load;
        this.ids = ids;
        this.time = time;
    }

    /** The actor of an import of services. */
    public static Actor importing(TenantId tenant) {
        return new Actor.Task(tenant, IMPORT);
    }

    /** The actor of the planner, which reads minutes and nothing else. */
    public static Actor planning(TenantId tenant) {
        return new Actor.Task(tenant, PLAN);
    }

    /** The students whose case manager the actor is today. */
    public List<PersonId> caseload() {
        return sql.managed();
    }

    /** A student's services and accommodations, the newest first; for the case manager. */
    public List<SupportEntry> of(PersonId student) {
        return sql.of(student).stream()
                .filter(entry -> !(entry.what() instanceof Support.CaseManager))
                .toList();
    }

    /** What became of a student's services and accommodations; for the case manager. */
    public List<SupportChange> history(PersonId student) {
        return sql.history(student);
    }

    /** What the actor must act on today, for the own classes' students who have anything. */
    public List<InClass> inMyClasses() {
        return inClass(sql.taught());
    }

    /** What a teacher must act on today, for those of these students who have anything. */
    public List<InClass> inClass(Collection<PersonId> students) {
        var minutes = minutes(students, time.today());
        Map<PersonId, List<String>> helps = new HashMap<>();
        for (var one : sql.helps(students, time.today())) {
            helps.computeIfAbsent(one.student(), _ -> new ArrayList<>()).add(one.helps());
        }
        return students.stream()
                .filter(student -> minutes.containsKey(student) || helps.containsKey(student))
                .map(student ->
                        new InClass(
                                student,
                                minutes.getOrDefault(student, WeeklyMinutes.NONE),
                                helps.getOrDefault(student, List.of())))
                .toList();
    }

    /** The minutes that the planner keeps free, for those of these students who have any. */
    public Map<PersonId, WeeklyMinutes> minutes(Collection<PersonId> students, LocalDate on) {
        Map<PersonId, WeeklyMinutes> minutes = new HashMap<>();
        for (var one : sql.minutes(students, on)) {
            var more =
                    switch (one.setting()) {
                        case PUSH_IN -> new WeeklyMinutes(one.minutes(), 0);
                        case PULL_OUT -> new WeeklyMinutes(0, one.minutes());
                    };
            minutes.merge(
                    one.student(),
                    more,
                    (a, b) ->
                            new WeeklyMinutes(a.pushIn() + b.pushIn(), a.pullOut() + b.pullOut()));
        }
        return Map.copyOf(minutes);
    }

    /** What came of an entry by hand. */
    public enum Written {
        DONE,
        /** The student has an entry with the same words and first day. */
        THERE_ALREADY,
        /** There is no such entry for this actor. */
        NOT_THERE
    }

    /** Adds something by hand. */
    public Written add(PersonId student, Support what, PersonId by) {
        var entry = new SupportEntry(new SupportId(ids.next()), student, what, true);
        if (isThere(entry)) {
            return Written.THERE_ALREADY;
        }
        write(entry, SupportChange.Step.ADDED, by);
        return Written.DONE;
    }

    /** Changes something by hand; from now on imports leave it alone. */
    public Written change(SupportId id, PersonId student, Support what, PersonId by) {
        var before = find(id, student);
        if (before.isEmpty() || before.get().what().getClass() != what.getClass()) {
            return Written.NOT_THERE;
        }
        var entry = new SupportEntry(id, student, what, true);
        if (isThere(entry)) {
            return Written.THERE_ALREADY;
        }
        if (!before.get().what().equals(what)) {
            write(entry, SupportChange.Step.CHANGED, by);
        }
        return Written.DONE;
    }

    /** Ends something today, or on its first day if that is later. */
    public Written end(SupportId id, PersonId student, PersonId by) {
        var before = find(id, student);
        if (before.isEmpty()) {
            return Written.NOT_THERE;
        }
        var begins = before.get().what().dates().begins();
        var day = begins.isAfter(time.today()) ? begins : time.today();
        var ended = new SupportEntry(id, student, before.get().what().ending(day), true);
        write(ended, SupportChange.Step.ENDED, by);
        return Written.DONE;
    }

    /**
     * Who is case manager of whom, the newest first; for administrators, and for a case manager the
     * own ones.
     *
     * @param all of everybody, for who leads the whole tenant; else of whom the actor serves
     */
    public List<SupportEntry> caseManagers(boolean all, int most) {
        return sql.caseManagers(all, most);
    }

    /**
     * Brings what earlier files said in line with a new one; inside the work of {@link #importing}.
     * A second load of the same file changes nothing.
     */
    public SupportChanges load(SupportSnapshot snapshot, boolean acceptRemovals) {
        return load.load(snapshot, acceptRemovals);
    }

    private void write(SupportEntry entry, SupportChange.Step step, PersonId by) {
        entries.put(List.of(entry));
        sql.remember(
                List.of(new SupportSql.Step(ids.next(), entry, step)),
                time.at(time.now()).toOffsetDateTime(),
                by);
    }

    private Optional<SupportEntry> find(SupportId id, PersonId student) {
        return sql.of(student).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private boolean isThere(SupportEntry entry) {
        return sql.of(entry.student()).stream()
                .anyMatch(
                        other -> !other.id().equals(entry.id()) && other.key().equals(entry.key()));
    }
}
