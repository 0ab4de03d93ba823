package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolDay;
import org.springframework.stereotype.Component;

/** Reads the flex blocks of a school's day. */
@Component
class FlexReader {
    private final FlexBook flex;
    private final PlanHand hand;
    private final ReplanBook replans;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final AttendanceBook attendance;
    private final FlexGate gate;

    FlexReader(
            Plans plans,
            ScheduleBook schedule,
            RosterBook roster,
            CompetencyBook competencies,
            AttendanceBook attendance) {
        this.flex = plans.flex();
        this.hand = plans.hand();
        this.replans = plans.replans();
        this.gate = plans.gate();
        this.schedule = schedule;
        this.roster = roster;
        this.competencies = competencies;
        this.attendance = attendance;
    }

    /** The plans of flex blocks, whom they let in, and what happened to them. */
    @Component
    record Plans(FlexBook flex, PlanHand hand, ReplanBook replans, FlexGate gate) {}

    /** Of these schools those with flex blocks: a page asks each of them for its day. */
    List<OrganisationId> withFlex(List<OrganisationId> schools) {
        var having = schedule.withFlex();
        return schools.stream().filter(having::contains).toList();
    }

    /**
     * The flex blocks of a school's day.
     *
     * @param blocks those that have a proposal
     * @param toCome those that can be planned and have none yet
     */
    record Day(List<FlexFacts> blocks, List<Period> toCome) {
        Day {
            blocks = List.copyOf(blocks);
            toCome = List.copyOf(toCome);
        }
    }

    /** As one adult has to do with them: what he or she hosts, and the own classes then. */
    Day hosted(PersonId adult, OrganisationId school, LocalDate date) {
        return of(school, date, (plan, period) -> hosted(adult, plan, period));
    }

    /** All of them, as one adult changes them. */
    Day all(PersonId reader, OrganisationId school, LocalDate date) {
        return of(school, date, (plan, period) -> all(reader, plan, period));
    }

    /** Whether an adult has anything to do with a block: as host, or with an own class then. */
    boolean concerns(PersonId adult, BlockPlan plan) {
        return !plan.hostedBy(adult).isEmpty() || !own(adult, (Block.Flex) plan.block()).isEmpty();
    }

    private Day of(
            OrganisationId school, LocalDate date, BiFunction<BlockPlan, Period, FlexFacts> facts) {
        var blocks = new ArrayList<FlexFacts>();
        var toCome = new ArrayList<Period>();
        for (var period : schedule.day(school, date).periods()) {
            if (period.flex()) {
                var block = new Block.Flex(school, date, period.code());
                var plan = flex.find(block);
                plan.ifPresent(found -> blocks.add(facts.apply(found, period)));
                if (plan.isEmpty() && flex.canBePlanned(block)) {
                    toCome.add(period);
                }
            }
        }
        return new Day(blocks, toCome);
    }

    /** A day, or the first school day after it by the calendar of somebody's school. */
    LocalDate nextFrom(PersonId person, LocalDate date) {
        return calendar(person).nextFrom(date);
    }

    /** Who runs flex time belongs to no class, and so to no school, but to those that are run. */
    private SchoolCalendar calendar(PersonId person) {
        return gate.schools(person, Action.SEE_FLEX).stream()
                .findFirst()
                .map(schedule::calendar)
                .orElseGet(() -> schedule.calendarOf(person));
    }

    /** A day of somebody's school. */
    SchoolDay dayOf(PersonId person, LocalDate date) {
        return calendar(person).day(date);
    }

    private FlexFacts hosted(PersonId adult, BlockPlan plan, Period period) {
        var block = (Block.Flex) plan.block();
        var own = own(adult, block);
        var homes =
                roster.classes(plan.places().stream().map(Place::home).collect(Collectors.toSet()));
        var without = !unplaced(plan, rosters(own, block)).isEmpty();
        var replan = replans.previewOfSchool(plan, without, adult);
        var people =
                Stream.of(
                                plan.places().stream().map(Place::student),
                                leaders(plan),
                                replan.students().stream())
                        .flatMap(some -> some)
                        .distinct();
        return new FlexFacts(
                plan,
                period,
                own,
                List.of(),
                new FlexFacts.Names(people(people.toList()), skills(plan), homes),
                flex.approvableUntil(block).orElse(null),
                hand.canUndo(plan.id(), adult),
                replan);
    }

    private List<ClassRoster> rosters(List<ClassId> classes, Block.Flex block) {
        return classes.stream()
                .flatMap(one -> roster.findClass(one, block.date()).stream())
                .toList();
    }

    private FlexFacts all(PersonId reader, BlockPlan plan, Period period) {
        var block = (Block.Flex) plan.block();
        var homes = flex.homes(block);
        var unplaced = unplaced(plan, homes);
        return new FlexFacts(
                plan,
                period,
                List.of(),
                unplaced,
                names(plan, homes),
                flex.approvableUntil(block).orElse(null),
                hand.canUndo(plan.id(), reader),
                replans.previewOfSchool(plan, !unplaced.isEmpty(), reader));
    }

    /** The classes of an adult then. */
    private List<ClassId> own(PersonId adult, Block.Flex block) {
        var calendar = schedule.calendar(block.school());
        return roster.classesOf(adult, block.date()).stream()
                .filter(one -> one.school().equals(block.school()))
                .filter(one -> calendar.meets(one, block.date()).contains(block.period()))
                .map(SchoolClass::id)
                .toList();
    }

    /** Who is here, has a class then and no place. */
    private List<PersonId> unplaced(BlockPlan plan, List<ClassRoster> homes) {
        var block = (Block.Flex) plan.block();
        var placed = plan.places().stream().map(Place::student).collect(Collectors.toSet());
        var without =
                homes.stream()
                        .flatMap(home -> home.students().stream())
                        .map(Person::id)
                        .distinct()
                        .filter(student -> !placed.contains(student))
                        .toList();
        if (without.isEmpty()) {
            return without;
        }
        var marks =
                attendance.marks(
                        new Sitting.OfFlex(block.school(), block.date(), block.period()), without);
        return without.stream()
                .filter(student -> {
                    var mark = marks.get(student);
                    return mark == null || !mark.away();
                })
                .toList();
    }

    /** Nearly everybody is in one of the classes: only who is not is asked for. */
    private FlexFacts.Names names(BlockPlan plan, List<ClassRoster> homes) {
        var people = new HashMap<PersonId, Person>();
        homes.stream()
                .flatMap(home -> Stream.concat(home.students().stream(), home.staff().stream()))
                .forEach(person -> people.put(person.id(), person));
        var others =
                Stream.concat(plan.places().stream().map(Place::student), leaders(plan))
                        .distinct()
                        .filter(person -> !people.containsKey(person))
                        .toList();
        people.putAll(people(others));
        return new FlexFacts.Names(people, skills(plan), Map.of());
    }

    private Map<PersonId, Person> people(List<PersonId> ids) {
        return roster.people(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    private static Stream<PersonId> leaders(BlockPlan plan) {
        return plan.groups().stream().flatMap(group -> Stream.ofNullable(group.leader()));
    }

    private Map<CompetencyId, Competency> skills(BlockPlan plan) {
        return competencies.byId(
                plan.groups().stream()
                        .flatMap(group ->
                                Stream.of(
                                                Optional.ofNullable(group.competency()),
                                                Optional.ofNullable(group.basis().builtOn()),
                                                Optional.ofNullable(group.basis().opens()))
                                        .flatMap(Optional::stream))
                        .distinct()
                        .toList());
    }
}
