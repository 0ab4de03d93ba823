package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.WeeklyMinutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came before a day, counted in the school's own days. */
@Component
class PastReader {
    /** A pair that met longer ago may meet again at no price. */
    private static final int DAYS_OF_MEETINGS = 20;

    /** The rules over a week look at so many school days, today among them. */
    private static final int DAYS_OF_A_WEEK = 5;

    private final PastSql sql;
    private final SupportBook supports;
    private final CompetencyBook competencies;
    private final Waits waits;

    PastReader(PastSql sql, SupportBook supports, CompetencyBook competencies, Waits waits) {
        this.sql = sql;
        this.supports = supports;
        this.competencies = competencies;
        this.waits = waits;
    }

    /**
     * Whose past, and by which calendar.
     *
     * @param block that is planned
     * @param pullOut whether services outside of the class can be given in the block
     * @param talks how often talks should be
     */
    record Asked(
            List<PersonId> students,
            Block block,
            SchoolCalendar calendar,
            boolean pullOut,
            Waits.Rule talks) {
        LocalDate today() {
            return block.date();
        }

        /** The first day of the school's week. */
        LocalDate weekBegins() {
            return calendar.week().begin(today());
        }

        /** The first of the five school days that end with the day. */
        LocalDate aWeekAgo() {
            return calendar.before(today(), DAYS_OF_A_WEEK - 1);
        }

        LocalDate longAgo() {
            return calendar.before(today(), DAYS_OF_MEETINGS);
        }

        LocalDate yesterday() {
            return today().minusDays(1);
        }
    }

    Facts.Past read(Asked asked, AtGrade atGrade) {
        var days = PastSql.Days.of(asked.calendar(), asked.longAgo(), asked.yesterday());
        var had = sql.places(asked.students(), days);
        var purposes = purposes(had);
        had.addAll(sql.beside(asked.block(), asked.students(), asked.calendar()));
        var about =
                competencies.byId(
                        had.stream()
                                .flatMap(one -> Optional.ofNullable(one.about()).stream())
                                .collect(Collectors.toSet()));
        return new Facts.Past(
                waits.of(asked),
                owed(asked, had),
                sql.met(asked.students(), days),
                new Facts.Grouped(alike(asked, had, about), purposes),
                weeks(asked, had, one -> atGrade.test(one.student(), find(one, about))));
    }

    boolean hasTalkBeside(Block block, PersonId student, SchoolCalendar calendar) {
        return !sql.talksBeside(block, List.of(student), calendar).isEmpty();
    }

    private static @Nullable Competency find(PastSql.Had one, Map<CompetencyId, Competency> about) {
        var id = one.about();
        return id == null ? null : about.get(id);
    }

    /** What the week owes, without what it has given. */
    private Map<PersonId, Facts.Owed> owed(Asked asked, List<PastSql.Had> had) {
        var weekly = supports.minutes(asked.students(), asked.today());
        var span =
                new Dues(asked.calendar(), asked.today())
                        .of(had.stream().map(PastSql.Had::date).min(Comparator.naturalOrder()));
        var given = new HashMap<PersonId, Integer>();
        had.stream()
                .filter(one -> one.reason() == Group.Reason.SERVICE)
                .filter(one -> !one.date().isBefore(span.from()))
                .forEach(one -> given.merge(one.student(), one.minutes(), Integer::sum));
        var owed = new HashMap<PersonId, Facts.Owed>();
        weekly.forEach((student, minutes) -> {
            var still = span.due(minutes(minutes, asked)) - given.getOrDefault(student, 0);
            if (still > 0) {
                owed.put(student, new Facts.Owed(still, span.daysLeft()));
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
            Asked asked, List<PastSql.Had> had, Map<CompetencyId, Competency> about) {
        var runs = new HashMap<PersonId, Map<FrameworkId, Integer>>();
        had.stream()
                .collect(Collectors.groupingBy(PastSql.Had::student))
                .forEach((student, own) ->
                        GroupGuard.lessons(own, about)
                                .forEach((framework, dates) -> {
                                    var run = run(asked, dates);
                                    if (run > 0) {
                                        runs.computeIfAbsent(student, _ -> new HashMap<>())
                                                .put(framework, run);
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

    /**
     * What a week has held of minutes, and four weeks of own choice: a week of services leaves a
     * student little to choose, and the weeks after make up for it. A flex block owes the own
     * choice of the flex places: what a class leaves to choose does not make up for it.
     */
    private static Map<PersonId, Facts.Week> weeks(
            Asked asked, List<PastSql.Had> had, Predicate<PastSql.Had> atGrade) {
        var weeks = new HashMap<PersonId, Facts.Week>();
        for (var one : had) {
            var minutes = one.date().isBefore(asked.aWeekAgo()) ? 0 : one.minutes();
            var counts = one.flex() || !(asked.block() instanceof Block.Flex);
            weeks.merge(
                    one.student(),
                    new Facts.Week(
                            atGrade.test(one) ? minutes : 0,
                            minutes,
                            counts && one.wished() ? 1 : 0,
                            counts ? 1 : 0),
                    Facts.Week::and);
        }
        return weeks;
    }
}
