package org.cairnlearn.school.web.teacher.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Pupils;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.sheets.SheetFacts.BlockFacts;
import org.springframework.stereotype.Component;

/** Reads what a teacher's sheets are made of. */
@Component
class SheetsReader {
    private final RosterBook roster;
    private final Slots slots;
    private final PlanBook plans;
    private final FlexBook flex;
    private final ScheduleBook schedule;
    private final Named names;
    private final Pupils pupils;

    SheetsReader(RosterBook roster, Slots slots, Plans plans, Named names, Pupils pupils) {
        this.pupils = pupils;
        this.roster = roster;
        this.slots = slots;
        this.plans = plans.sections();
        this.flex = plans.flex();
        this.schedule = plans.schedule();
        this.names = names;
    }

    /** What plans name. */
    @Component
    record Named(CompetencyBook competencies, MaterialBook materials) {}

    /** The plans of classes, and of the whole school, and when it is mixed. */
    @Component
    record Plans(PlanBook sections, FlexBook flex, ScheduleBook schedule) {}

    /** Somebody's blocks of a day, those of them that are wanted. */
    SheetFacts read(PersonId reader, LocalDate date, Action action, Predicate<Slot> wanted) {
        return facts(reader, date, own(reader, date, action, wanted));
    }

    /** All that somebody does on a day: the own blocks, and what is hosted beside them. */
    SheetFacts all(PersonId reader, LocalDate date) {
        var own = own(reader, date, Action.SEE_SHEETS, _ -> true);
        var hosted =
                hosted(reader, date)
                        .filter(block -> own.stream().noneMatch(one -> same(one, block)));
        return facts(reader, date, Stream.concat(own.stream(), hosted).toList());
    }

    private static boolean same(BlockFacts one, BlockFacts other) {
        return one.plan().map(BlockPlan::id).equals(other.plan().map(BlockPlan::id));
    }

    /** What the reader's classes do not have on a day: the sheet is read on that day. */
    String lost(PersonId reader, LocalDate date, Words words) {
        return LostBlocks.sentences(slots.lost(reader, date, Action.SEE_SHEETS), date, date, words);
    }

    /** What somebody hosts in a flex period of a day, also without an own class then. */
    SheetFacts hosted(PersonId reader, LocalDate date, String period) {
        return facts(
                reader,
                date,
                hosted(reader, date)
                        .filter(block -> block.plan().orElseThrow().block().period().equals(period))
                        .toList());
    }

    private List<BlockFacts> own(
            PersonId reader, LocalDate date, Action action, Predicate<Slot> wanted) {
        var found = slots.of(reader, date, action).stream().filter(wanted).toList();
        var classes = found.stream().map(Slot::schoolClass).distinct().toList();
        var rosters =
                roster.rostersOf(classes, date).stream()
                        .collect(Collectors.toMap(ClassRoster::schoolClass, one -> one));
        var standing = plans.ofDay(classes.stream().map(SchoolClass::id).toList(), date);
        return found.stream()
                .map(slot -> {
                    var all = Objects.requireNonNull(rosters.get(slot.schoolClass()));
                    var seen = pupils.seen(reader, all, date);
                    var plan =
                            slot.isFlex()
                                    ? flex(reader, slot, seen, date)
                                    : Optional.ofNullable(standing.get(slot.on(date)))
                                            .map(one -> Pupils.of(seen, one));
                    return new BlockFacts(new BlockFacts.Home(slot, seen), slot.times(), plan);
                })
                .toList();
    }

    private Stream<BlockFacts> hosted(PersonId reader, LocalDate date) {
        return flex.hostedBy(reader, date).stream()
                .flatMap(school ->
                        schedule.day(school, date).periods().stream()
                                .filter(Period::flex)
                                .flatMap(period ->
                                        flex
                                                .find(new Block.Flex(school, date, period.code()))
                                                .stream()
                                                .map(plan -> hosted(reader, period, plan))))
                .filter(block -> block.plan().filter(plan -> !plan.places().isEmpty()).isPresent());
    }

    private BlockFacts hosted(PersonId reader, Period period, BlockPlan plan) {
        return new BlockFacts(
                null, period, Optional.of(plan.only(pupils.guests(reader, plan)::contains)));
    }

    private SheetFacts facts(PersonId reader, LocalDate date, List<BlockFacts> blocks) {
        return new SheetFacts(
                roster.findPerson(reader).orElseThrow(NotThere::new),
                date,
                blocks,
                roster.people(named(blocks)).stream()
                        .collect(Collectors.toMap(Person::id, person -> person)),
                names.competencies().byId(skills(blocks)),
                names.materials().byId(used(blocks)));
    }

    /** Of a block in which the school is mixed: where the class is, and who comes to the reader. */
    private Optional<BlockPlan> flex(PersonId reader, Slot slot, ClassRoster seen, LocalDate date) {
        var block = new Block.Flex(slot.schoolClass().school(), date, slot.period());
        return flex.find(block)
                .map(plan -> {
                    var here =
                            Stream.concat(
                                            seen.students().stream().map(Person::id),
                                            pupils.guests(reader, plan).stream())
                                    .collect(Collectors.toSet());
                    return plan.only(here::contains);
                });
    }

    private static List<PersonId> named(List<BlockFacts> blocks) {
        return plans(blocks)
                .flatMap(plan ->
                        Stream.of(
                                        plan.places().stream().map(place -> place.student()),
                                        plan.talks().stream().map(talk -> talk.teacher()),
                                        plan.groups().stream()
                                                .flatMap(
                                                        group -> Stream.ofNullable(group.leader())))
                                .flatMap(each -> each))
                .distinct()
                .toList();
    }

    private static List<CompetencyId> skills(List<BlockFacts> blocks) {
        return plans(blocks)
                .flatMap(plan ->
                        Stream.concat(
                                plan.groups().stream()
                                        .flatMap(group -> Stream.ofNullable(group.competency())),
                                plan.places().stream()
                                        .flatMap(place -> Stream.ofNullable(place.competency()))))
                .distinct()
                .toList();
    }

    private static List<MaterialId> used(List<BlockFacts> blocks) {
        return plans(blocks)
                .flatMap(plan -> plan.groups().stream())
                .flatMap(group -> Stream.ofNullable(group.with().material()))
                .distinct()
                .toList();
    }

    private static Stream<BlockPlan> plans(List<BlockFacts> blocks) {
        return blocks.stream().map(BlockFacts::plan).flatMap(Optional::stream);
    }
}
