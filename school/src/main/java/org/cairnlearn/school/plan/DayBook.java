package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of whole days: where students are in every block as far as it is shared, and how
 * far each block's plan is. A day is never empty: where nothing is shared, the base timetable holds.
 * To be called inside a piece of {@code Work}.
 */
@Component
public final class DayBook {
    private final PlanSql sql;
    private final RosterBook roster;
    private final Deadlines deadlines;

    DayBook(PlanSql sql, RosterBook roster, Deadlines deadlines) {
        this.sql = sql;
        this.roster = roster;
        this.deadlines = deadlines;
    }

    /** Where a student is in every block of a day, in the order of the day. */
    public List<Whereabouts> of(PersonId student, LocalDate date) {
        var classes = roster.classesOf(student, date);
        var plans = new Plans(classes, date);
        return classes.stream().flatMap(one -> plans.of(student, one)).toList();
    }

    /** Where every student of a school is in every block of a day: for slips and look-ups. */
    public Map<PersonId, List<Whereabouts>> of(OrganisationId school, LocalDate date) {
        var classes = roster.classesOf(school, date);
        var plans = new Plans(classes.stream().map(ClassRoster::schoolClass).toList(), date);
        var days = new HashMap<PersonId, List<Whereabouts>>();
        for (var one : classes) {
            for (var student : one.students()) {
                days.computeIfAbsent(student.id(), _ -> new ArrayList<>())
                        .addAll(plans.of(student.id(), one.schoolClass()).toList());
            }
        }
        return days;
    }

    /** How far every block of a school's day is, in the order of the day; flex blocks first. */
    public List<BlockStanding> blocks(OrganisationId school, LocalDate date) {
        var classes = roster.classesOf(school, date);
        var plans = new Plans(classes.stream().map(ClassRoster::schoolClass).toList(), date);
        var flex = plans.flex().map(DayBook::flexStanding);
        var sections =
                classes.stream()
                        .filter(one -> !one.students().isEmpty())
                        .flatMap(one ->
                                periods(one.schoolClass())
                                        .filter(period -> !plans.isFlex(one.schoolClass(), period))
                                        .map(period -> plans.standing(one, period)));
        return Stream.concat(flex, sections).toList();
    }

    private static BlockStanding flexStanding(BlockPlan plan) {
        var waiting =
                plan.groups().stream()
                        .filter(group -> group.approvedBy() == null)
                        .flatMap(group -> Optional.ofNullable(group.leader()).stream())
                        .distinct()
                        .toList();
        return new BlockStanding(
                plan.block(),
                "",
                plan.approved()
                        ? Whereabouts.Standing.APPROVED
                        : Whereabouts.Standing.PROPOSED,
                plan.groups().stream()
                        .flatMap(group -> Optional.ofNullable(group.leader()).stream())
                        .distinct()
                        .toList(),
                waiting,
                plan.id());
    }

    private static Stream<String> periods(SchoolClass schoolClass) {
        return schoolClass.periods().isEmpty() ? Stream.of("") : schoolClass.periods().stream();
    }

    /** The plans of one day, found once. */
    private final class Plans {
        private final LocalDate date;
        private final Map<Block, BlockPlan> byBlock = new HashMap<>();
        private final Map<Block, Boolean> passed = new HashMap<>();

        Plans(Collection<SchoolClass> classes, LocalDate date) {
            this.date = date;
            var ids = classes.stream().map(SchoolClass::id).toList();
            var schools = classes.stream().map(SchoolClass::school).distinct().toList();
            sql.ofDay(schools, ids, date).forEach(plan -> byBlock.put(plan.block(), plan));
        }

        Stream<BlockPlan> flex() {
            return byBlock.values().stream()
                    .filter(plan -> plan.block() instanceof Block.Flex)
                    .sorted(java.util.Comparator.comparing(plan -> plan.block().period()));
        }

        boolean isFlex(SchoolClass schoolClass, String period) {
            return byBlock.containsKey(new Block.Flex(schoolClass.school(), date, period));
        }

        Stream<Whereabouts> of(PersonId student, SchoolClass schoolClass) {
            return periods(schoolClass).map(period -> in(student, schoolClass, period));
        }

        private Whereabouts in(PersonId student, SchoolClass base, String period) {
            var plan = plan(base, period);
            var shared =
                    plan.flatMap(one ->
                            one.placeOf(student)
                                    .filter(place -> one.shared(one.groupOf(place)))
                                    .map(place -> shared(one, place)));
            var standing =
                    shared.isPresent()
                            ? Whereabouts.Standing.APPROVED
                            : open(plan, base, period);
            return new Whereabouts(base, period, shared.orElse(null), standing);
        }

        private Whereabouts.Shared shared(BlockPlan plan, Place place) {
            return new Whereabouts.Shared(
                    plan,
                    plan.groupOf(place),
                    place,
                    plan.talkOf(place.student()).orElse(null));
        }

        private Optional<BlockPlan> plan(SchoolClass base, String period) {
            var flex = byBlock.get(new Block.Flex(base.school(), date, period));
            return Optional.ofNullable(
                    flex != null ? flex : byBlock.get(section(base.id(), period)));
        }

        private Block section(ClassId schoolClass, String period) {
            return new Block.Section(schoolClass, date, period);
        }

        /** How far a block is of which nothing is shared. */
        private Whereabouts.Standing open(
                Optional<BlockPlan> plan, SchoolClass base, String period) {
            var isFlex = isFlex(base, period);
            var block =
                    isFlex
                            ? new Block.Flex(base.school(), date, period)
                            : section(base.id(), period);
            var over =
                    passed.computeIfAbsent(
                            new Block.Flex(base.school(), date, period),
                            key ->
                                    isFlex
                                            ? deadlines.passed((Block.Flex) key)
                                            : deadlines.passed(base.school(), date, period));
            if (over) {
                return Whereabouts.Standing.BASE;
            }
            return plan.filter(one -> one.block().equals(block)).isPresent()
                    ? Whereabouts.Standing.PROPOSED
                    : Whereabouts.Standing.OPEN;
        }

        BlockStanding standing(ClassRoster one, String period) {
            var schoolClass = one.schoolClass();
            var plan = plan(schoolClass, period);
            var standing =
                    plan.filter(BlockPlan::approved).isPresent()
                            ? Whereabouts.Standing.APPROVED
                            : open(plan, schoolClass, period);
            var staff = one.staff().stream().map(Person::id).toList();
            return new BlockStanding(
                    section(schoolClass.id(), period),
                    schoolClass.title(),
                    standing,
                    staff,
                    standing == Whereabouts.Standing.APPROVED ? List.of() : staff,
                    plan.map(BlockPlan::id).orElse(null));
        }
    }
}
