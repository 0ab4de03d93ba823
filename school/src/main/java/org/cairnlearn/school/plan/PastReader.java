package org.cairnlearn.school.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.WeeklyMinutes;
import org.springframework.stereotype.Component;

/** Reads what came before a day, counted in the school's own days. */
@Component
class PastReader {
    /** A pair that met longer ago may meet again at no price. */
    private static final int DAYS_OF_MEETINGS = 20;

    private final PastSql sql;
    private final SupportBook supports;
    private final Waits waits;

    PastReader(PastSql sql, SupportBook supports, Waits waits) {
        this.sql = sql;
        this.supports = supports;
        this.waits = waits;
    }

    /**
     * Whose past, and by which calendar.
     *
     * @param today the day that is planned
     * @param pullOut whether services outside of the class can be given in the block
     * @param talks how often talks should be
     */
    record Asked(
            List<PersonId> students,
            LocalDate today,
            SchoolCalendar calendar,
            boolean pullOut,
            Waits.Rule talks) {
        LocalDate monday() {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        LocalDate longAgo() {
            return calendar.before(today, DAYS_OF_MEETINGS);
        }

        LocalDate yesterday() {
            return today.minusDays(1);
        }
    }

    Facts.Past read(Asked asked, Needs needs, BiPredicate<PersonId, CompetencyId> atGrade) {
        var days = asked.calendar().schoolDays(asked.longAgo(), asked.yesterday());
        var had = sql.places(asked.students(), days);
        return new Facts.Past(
                waits.of(asked),
                owed(asked, had),
                sql.met(asked.students(), days),
                new Facts.Grouped(alike(asked, had, needs), purposes(had)),
                weeks(asked, had, atGrade));
    }

    /** What the week owes, without what it has given. */
    private Map<PersonId, Facts.Owed> owed(Asked asked, List<PastSql.Had> had) {
        var weekly = supports.minutes(asked.students(), asked.today());
        var given = new HashMap<PersonId, Integer>();
        had.stream()
                .filter(one -> one.reason() == Group.Reason.SERVICE)
                .filter(one -> !one.date().isBefore(asked.monday()))
                .forEach(one -> given.merge(one.student(), one.minutes(), Integer::sum));
        var left = asked.calendar().schoolDays(asked.today(), asked.monday().plusDays(6)).size();
        var owed = new HashMap<PersonId, Facts.Owed>();
        weekly.forEach((student, minutes) -> {
            var still = minutes(minutes, asked) - given.getOrDefault(student, 0);
            if (still > 0) {
                owed.put(student, new Facts.Owed(still, Math.max(1, left)));
            }
        });
        return owed;
    }

    private static int minutes(WeeklyMinutes weekly, Asked asked) {
        return asked.pullOut() ? weekly.pushIn() + weekly.pullOut() : weekly.pushIn();
    }

    private static Map<PersonId, Map<CompetencyId, Integer>> purposes(List<PastSql.Had> had) {
        var byStudent = new HashMap<PersonId, Map<CompetencyId, Integer>>();
        had.stream()
                .collect(Collectors.groupingBy(PastSql.Had::student))
                .forEach((student, own) -> {
                    var days = new HashMap<CompetencyId, Integer>();
                    GroupGuard.purposes(own).forEach((skill, on) -> days.put(skill, on.size()));
                    byStudent.put(student, days);
                });
        return byStudent;
    }

    /** For how many school days in a row, up to yesterday, a student was in a lesson on it. */
    private static Map<PersonId, Map<FrameworkId, Integer>> alike(
            Asked asked, List<PastSql.Had> had, Needs needs) {
        var days = new HashMap<PersonId, Map<FrameworkId, Set<LocalDate>>>();
        for (var one : had) {
            if (one.kind() == Group.Kind.LESSON && one.about() != null) {
                needs.competency(one.about())
                        .ifPresent(about ->
                                days.computeIfAbsent(one.student(), _ -> new HashMap<>())
                                        .computeIfAbsent(about.framework(), _ -> new HashSet<>())
                                        .add(one.date()));
            }
        }
        var runs = new HashMap<PersonId, Map<FrameworkId, Integer>>();
        days.forEach((student, byFramework) ->
                byFramework.forEach((framework, dates) -> {
                    var run = run(asked, dates);
                    if (run > 0) {
                        runs.computeIfAbsent(student, _ -> new HashMap<>()).put(framework, run);
                    }
                }));
        return runs;
    }

    private static int run(Asked asked, Collection<LocalDate> dates) {
        var run = 0;
        while (dates.contains(asked.calendar().before(asked.today(), run + 1))) {
            run++;
        }
        return run;
    }

    private static Map<PersonId, Facts.Week> weeks(
            Asked asked, List<PastSql.Had> had, BiPredicate<PersonId, CompetencyId> atGrade) {
        var weeks = new HashMap<PersonId, Facts.Week>();
        had.stream()
                .filter(one -> !one.date().isBefore(asked.monday()))
                .forEach(one -> {
                    var about = one.about();
                    var fits = about == null || atGrade.test(one.student(), about);
                    weeks.merge(
                            one.student(),
                            new Facts.Week(
                                    fits ? one.minutes() : 0,
                                    one.minutes(),
                                    one.wished() ? 1 : 0,
                                    1),
                            Facts.Week::and);
                });
        return weeks;
    }
}
