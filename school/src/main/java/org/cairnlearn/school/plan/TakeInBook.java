package org.cairnlearn.school.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Room;
import org.springframework.stereotype.Component;

/**
 * The front door of full groups: shows who would make room for one more and what that costs, before
 * anything is changed, and takes it as it was shown; or takes one more in beyond the group's
 * number, never beyond the seats of its room. To be called inside a piece of {@code Work}.
 */
@Component
public final class TakeInBook {
    /** For so long what was shown is kept, whatever is learned of students meanwhile. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 64;

    private final FactsReader reader;
    private final PlanHand hand;
    private final HandRules rules;
    private final HandSql said;
    private final Cache<Situation, Optional<TakeIn.Way>> ways =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    TakeInBook(FactsReader reader, PlanHand hand, HandRules rules, HandSql said) {
        this.reader = reader;
        this.hand = hand;
        this.rules = rules;
        this.said = said;
    }

    /** All that a proposal answers: with the same, the same one is shown and taken. */
    private record Situation(
            BlockPlan plan,
            Facts.People people,
            List<Room> rooms,
            List<Pair> pairs,
            PersonId student,
            GroupId to) {}

    /**
     * What it takes; empty where the student can simply be moved, or one of the two is not in the
     * plan. Nothing is changed yet.
     */
    public Optional<TakeIn> look(BlockPlan plan, PersonId student, GroupId to) {
        return reader.asPlanner(() ->
                plan.placeOf(student)
                        .filter(place -> !place.group().equals(to))
                        .flatMap(
                                place -> plan.find(to).flatMap(group -> look(plan, place, group))));
    }

    private Optional<TakeIn> look(BlockPlan plan, Place place, Group to) {
        var student = place.student();
        var seats = rules.seats(plan);
        if (!seats.isFull(student, to)) {
            return Optional.empty();
        }
        var full =
                seats.isRoomFull(student, to)
                        ? new TakeIn.Full(
                                seats.in(to.room()), seats.seats(to).orElseThrow(), to.room())
                        : new TakeIn.Full(plan.in(to.id()).size(), Sizes.most(to.kind()), "");
        var people = reader.people(plan.block());
        var makers = new RoomMakers(seats, student, to);
        if (!Affected.of(plan, people).isNobody()) {
            return none(place, to, full, TakeIn.Lacking.CHANGED);
        }
        if (makers.all().isEmpty()) {
            return none(place, to, full, TakeIn.Lacking.HELD);
        }
        var situation =
                new Situation(
                        plan,
                        people,
                        seats.rooms(),
                        reader.pairs(people.students()),
                        student,
                        to.id());
        return ways.get(situation, _ -> search(plan, makers))
                .map(way -> new TakeIn(student, place.group(), to.id(), full, way, null))
                .or(() -> none(place, to, full, TakeIn.Lacking.NO_PLACE));
    }

    private static Optional<TakeIn> none(
            Place place, Group to, TakeIn.Full full, TakeIn.Lacking why) {
        return Optional.of(new TakeIn(place.student(), place.group(), to.id(), full, null, why));
    }

    private Optional<TakeIn.Way> search(BlockPlan plan, RoomMakers makers) {
        var reach = makers.reach();
        return makers.best(reader.of(plan.block(), plan.minutes(), reach::of), reach);
    }

    /**
     * Takes what was shown. When the plan or who is here has changed since, so that it is not the
     * proposal any more, nothing is done.
     *
     * @param known what has been read of what is against it
     */
    public Changed take(
            Change change,
            PersonId student,
            GroupId to,
            String shown,
            Predicate<Changed.Reason> known) {
        return hand.change(
                change,
                List.of(student),
                plan -> {
                    var now = look(plan, student, to).orElse(null);
                    var way = now == null ? null : now.way();
                    if (now == null || way == null || !now.shown().equals(shown)) {
                        return new Changed.OutOfDate(plan);
                    }
                    var without = plan.with(RoomMakers.moved(plan, way.student(), way.to()));
                    return refused(without, plan, student, to, known)
                            .orElseGet(() ->
                                    hand.done(
                                            change,
                                            List.of(
                                                    moved(plan, way.student(), way.to()),
                                                    moved(plan, student, to))));
                });
    }

    private static Step moved(BlockPlan plan, PersonId student, GroupId to) {
        return new Step.Moved(plan.placeOf(student).orElseThrow(), to);
    }

    /** Takes one more in beyond the group's number; refused where the room has no seat. */
    public Changed beyond(
            Change change,
            PersonId student,
            GroupId to,
            TakeIn.Reason reason,
            Predicate<Changed.Reason> known) {
        return hand.change(
                change,
                List.of(student),
                plan -> {
                    var place = plan.placeOf(student);
                    var group = plan.find(to);
                    if (place.isEmpty() || group.isEmpty()) {
                        return new Changed.NotThere(plan);
                    }
                    if (rules.seats(plan).isRoomFull(student, group.get())) {
                        return new Changed.Refused(plan, Changed.Reason.FULL);
                    }
                    return refused(plan, plan, student, to, known)
                            .orElseGet(() ->
                                    hand.done(
                                            change,
                                            List.of(new Step.TakenIn(place.get(), to, reason))));
                });
    }

    /**
     * @param then the plan that the rules are asked of
     */
    private Optional<Changed> refused(
            BlockPlan then,
            BlockPlan plan,
            PersonId student,
            GroupId to,
            Predicate<Changed.Reason> known) {
        var group = plan.find(to).orElseThrow();
        var from = plan.placeOf(student).map(plan::groupOf);
        if (group.hand().locked() || from.filter(one -> one.hand().locked()).isPresent()) {
            return Optional.of(new Changed.Refused(plan, Changed.Reason.LOCKED));
        }
        return rules.broken(then, student, group)
                .filter(known.negate())
                .map(reason -> new Changed.Refused(plan, reason));
    }

    /** Why a student is in the group where he or she is beyond its number; empty for all others. */
    public Optional<TakeIn.Reason> reason(BlockPlan plan, PersonId student) {
        return plan.placeOf(student)
                .filter(Place::pinned)
                .flatMap(place -> said.takenIn(plan.id(), place));
    }
}
