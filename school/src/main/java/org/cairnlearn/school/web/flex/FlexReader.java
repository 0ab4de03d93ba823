package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.Gate;
import org.springframework.stereotype.Component;

/** Reads the flex blocks of a school's day. */
@Component
class FlexReader {
    private final FlexBook flex;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final AttendanceBook attendance;
    private final Gate gate;

    FlexReader(
            FlexBook flex,
            ScheduleBook schedule,
            RosterBook roster,
            CompetencyBook competencies,
            AttendanceBook attendance,
            Gate gate) {
        this.gate = gate;
        this.flex = flex;
        this.schedule = schedule;
        this.roster = roster;
        this.competencies = competencies;
        this.attendance = attendance;
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
                        .flatMap(group -> Stream.ofNullable(group.competency()))
                        .distinct()
                        .toList();
        return new FlexFacts.Names(
                roster.people(people).stream()
                        .collect(Collectors.toMap(Person::id, person -> person)),
                competencies.byId(skills),
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

    /** An adult as host of whoever is in the own sessions of a block. */
    Standing hosting(PersonId adult, BlockPlan plan) {
        var guests =
                plan.hostedBy(adult).stream()
                        .flatMap(group -> plan.in(group.id()).stream())
                        .map(Place::student)
                        .toList();
        return gate.hosting(adult, guests, plan.block().date());
    }

    /** Whether an adult may send a student to another session. */
    boolean maySend(Standing adult, PersonId student) {
        return gate.opens(adult, Action.CHANGE_PLACE, Gate.student(student));
    }

    /** Lets somebody do something with all of a school's flex blocks. */
    void enter(PersonId person, Action action, OrganisationId school) {
        gate.enter(person, action, Gate.organisation(school));
    }

    /** The schools in which somebody may do something with all flex blocks. */
    List<OrganisationId> schools(PersonId person, Action action) {
        return schools().filter(one -> gate.opens(person, action, Gate.organisation(one))).toList();
    }

    private Stream<OrganisationId> schools() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .map(Organisation::id);
    }

    /** The schools where somebody may host: the own one; of who belongs to the district, all. */
    List<OrganisationId> schools(PersonId person) {
        var schools = schools().toList();
        var own = roster.lines(List.of(person)).getOrDefault(person, List.of());
        return own.isEmpty() || schools.contains(own.getFirst())
                ? own.stream().limit(1).toList()
                : schools;
    }
}
