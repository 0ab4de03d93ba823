package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.BlockStanding;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.stereotype.Component;

/** Reads the flex blocks of a school's day. */
@Component
class FlexReader {
    private final FlexBook flex;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final Told told;
    private final AttendanceBook attendance;

    FlexReader(
            FlexBook flex,
            ScheduleBook schedule,
            RosterBook roster,
            Told told,
            AttendanceBook attendance) {
        this.flex = flex;
        this.schedule = schedule;
        this.roster = roster;
        this.told = told;
        this.attendance = attendance;
    }

    /** What plans are about, and what they say beside who is where. */
    @Component
    record Told(CompetencyBook competencies, PlanNotes notes) {}

    /** What the plans of a day say of what clashes and what they lack. */
    FlexTold told(List<BlockStanding> blocks) {
        var plans = blocks.stream().flatMap(one -> Stream.ofNullable(one.plan())).toList();
        var lacks = told.notes().lacks(plans);
        var skills =
                lacks.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.wanted().skill()))
                        .distinct()
                        .toList();
        return new FlexTold(
                told.notes().clashes(plans),
                lacks,
                told.competencies().byId(skills),
                told.competencies().frameworks());
    }

    /** Of these schools those with flex blocks: a page asks each of them for its day. */
    List<OrganisationId> withFlex(List<OrganisationId> schools) {
        var having = schedule.withFlex();
        return schools.stream().filter(having::contains).toList();
    }

    /** Those that have a proposal. */
    List<FlexFacts> of(OrganisationId school, LocalDate date) {
        return periods(school, date)
                .flatMap(period ->
                        facts(new Block.Flex(school, date, period.code()), period).stream())
                .toList();
    }

    /** Those that can be planned and have no proposal yet. */
    List<Period> toCome(OrganisationId school, LocalDate date) {
        return periods(school, date)
                .filter(period -> {
                    var block = new Block.Flex(school, date, period.code());
                    return flex.find(block).isEmpty() && flex.canBePlanned(block);
                })
                .toList();
    }

    /** A day, or the first school day after it by the calendar of somebody's school. */
    LocalDate nextFrom(PersonId person, LocalDate date) {
        return schedule.calendarOf(person).nextFrom(date);
    }

    private Stream<Period> periods(OrganisationId school, LocalDate date) {
        return schedule.day(school, date).periods().stream().filter(Period::flex);
    }

    private Optional<FlexFacts> facts(Block.Flex block, Period period) {
        return flex.find(block)
                .map(plan -> {
                    var homes = flex.homes(block);
                    return new FlexFacts(
                            plan,
                            period,
                            homes,
                            names(plan, homes),
                            flex.approvableUntil(block).orElse(null));
                });
    }

    private FlexFacts.Names names(BlockPlan plan, List<ClassRoster> homes) {
        var people =
                Stream.of(
                                plan.places().stream().map(Place::student),
                                plan.groups().stream()
                                        .flatMap(group -> Stream.ofNullable(group.leader())),
                                homes.stream()
                                        .flatMap(home -> home.students().stream())
                                        .map(Person::id))
                        .flatMap(each -> each)
                        .distinct()
                        .toList();
        var skills =
                plan.groups().stream()
                        .flatMap(group ->
                                Stream.of(
                                                Optional.ofNullable(group.competency()),
                                                Optional.ofNullable(group.basis().builtOn()),
                                                Optional.ofNullable(group.basis().opens()))
                                        .flatMap(Optional::stream))
                        .distinct()
                        .toList();
        return new FlexFacts.Names(
                roster.people(people).stream()
                        .collect(Collectors.toMap(Person::id, person -> person)),
                told.competencies().byId(skills),
                away(plan, people));
    }

    private Set<PersonId> away(BlockPlan plan, List<PersonId> people) {
        var block = (Block.Flex) plan.block();
        return attendance
                .marks(new Sitting.OfFlex(block.school(), block.date(), block.period()), people)
                .entrySet()
                .stream()
                .filter(marked -> marked.getValue().away())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
