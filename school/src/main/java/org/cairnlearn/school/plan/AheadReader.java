package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.springframework.stereotype.Component;

/** Reads which blocks of a school's day can be planned and are not yet. */
@Component
class AheadReader {
    private static final Comparator<DayAhead.Lacking> BY_PERIOD =
            Comparator.comparing(one -> one.block().period());

    private final RosterBook roster;
    private final SchoolReader schools;
    private final ClassFrameworks frameworks;
    private final AheadSql sql;
    private final SignUpReader rules;

    AheadReader(
            RosterBook roster,
            SchoolReader schools,
            ClassFrameworks frameworks,
            AheadSql sql,
            SignUpReader rules) {
        this.rules = rules;
        this.roster = roster;
        this.schools = schools;
        this.frameworks = frameworks;
        this.sql = sql;
    }

    List<OrganisationId> schools() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .map(Organisation::id)
                .toList();
    }

    /** From what time on a school's next day is proposed. */
    LocalTime evening(OrganisationId school) {
        return rules.rule(school).plansAt();
    }

    SchoolCalendar calendar(OrganisationId school) {
        return schools.calendar(school);
    }

    /**
     * The blocks to plan, by period, and flex blocks last: they have most to choose from, and make
     * up for what the classes lack.
     *
     * @param since what was proposed before then and stands untouched is looked at again
     */
    List<DayAhead.Lacking> lacking(DayAhead.Day day, Instant since) {
        var classes = classes(day);
        var done = sql.standing(day, classes, since);
        return all(day, classes).filter(one -> !done.contains(one.block())).toList();
    }

    /** All blocks of a day that can be planned, in the same order. */
    List<DayAhead.Lacking> all(DayAhead.Day day) {
        return all(day, classes(day)).toList();
    }

    private List<ClassRoster> classes(DayAhead.Day day) {
        return roster.classesOf(day.school(), day.date()).stream()
                .filter(one -> !one.students().isEmpty())
                .toList();
    }

    private Stream<DayAhead.Lacking> all(DayAhead.Day day, List<ClassRoster> classes) {
        var blocks = new OfDay(day, schools.calendar(day.school()), classes);
        var works = frameworks.find(classes.stream().map(ClassRoster::schoolClass).toList());
        return Stream.concat(blocks.sections(works).sorted(BY_PERIOD), blocks.flex());
    }

    /** The blocks that a day has, planned or not. */
    private record OfDay(DayAhead.Day day, SchoolCalendar calendar, List<ClassRoster> classes) {
        Stream<DayAhead.Lacking> flex() {
            return calendar.day(day.date()).periods().stream()
                    .filter(Period::flex)
                    .map(period ->
                            DayAhead.Lacking.of(
                                    new Block.Flex(day.school(), day.date(), period.code()),
                                    period,
                                    meeting(period.code())))
                    .filter(one -> !one.students().isEmpty());
        }

        private List<Person> meeting(String period) {
            return classes.stream()
                    .filter(one -> meets(one).contains(period))
                    .flatMap(one -> one.students().stream())
                    .distinct()
                    .toList();
        }

        private List<String> meets(ClassRoster one) {
            return calendar.meets(one.schoolClass(), day.date());
        }

        Stream<DayAhead.Lacking> sections(Map<ClassId, FrameworkId> works) {
            return classes.stream()
                    .filter(one -> works.containsKey(one.schoolClass().id()))
                    .flatMap(this::sections);
        }

        private Stream<DayAhead.Lacking> sections(ClassRoster one) {
            var bells = calendar.day(day.date());
            return meets(one).stream()
                    .filter(period -> bells.findPeriod(period).filter(Period::flex).isEmpty())
                    .map(period ->
                            DayAhead.Lacking.of(
                                    new Block.Section(one.schoolClass().id(), day.date(), period),
                                    bells.findPeriod(period).orElse(null),
                                    one.students()));
        }
    }
}
