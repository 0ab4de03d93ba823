package org.cairnlearn.school.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of late changes: plans again only those who are affected by who is here, and shows
 * who moves and why, and which talks are off, before anything is changed; of a block that is over
 * nothing changes any more. A proposal is searched for once: whoever looks at the same situation,
 * or takes what was shown, has the same one. To be called inside a piece of {@code Work}.
 */
@Component
public final class ReplanBook {
    /** So old what is found before anybody asks may be, whatever is learned of students since. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** For so long what was found is shown: until it is surely found anew, while it is needed. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST_KEPT = 64;

    private final PlanSql plans;
    private final FactsReader reader;
    private final PlanHand hand;
    private final Elsewhere elsewhere;
    private final SchoolTime time;
    private final AtomicLong searched = new AtomicLong();
    private final Cache<Situation, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    ReplanBook(
            PlanSql plans,
            FactsReader reader,
            PlanHand hand,
            Elsewhere elsewhere,
            SchoolTime time) {
        this.plans = plans;
        this.reader = reader;
        this.hand = hand;
        this.elsewhere = elsewhere;
        this.time = time;
    }

    /** All that a proposal answers: with the same, the same one is shown and taken. */
    private record Situation(BlockPlan plan, Facts.People people, List<Pair> pairs) {}

    /**
     * Who moves.
     *
     * @param found when it was searched for
     */
    private record Answer(List<Replan.Shift> shifts, Instant found) {
        Answer {
            shifts = List.copyOf(shifts);
        }
    }

    /** How often a proposal was searched for since the start, and not only looked up. */
    public long searched() {
        return searched.get();
    }

    /** What would change. Nothing is changed yet. */
    public Replan preview(Change seen) {
        return reader.asPlanner(() -> look(seen));
    }

    /**
     * What would change in a block of the whole school. Most of the time nothing has happened to
     * it, and then next to nothing is read.
     *
     * @param unplaced whether somebody is here without a place, as far as whoever asks knows
     */
    public Replan previewOfSchool(BlockPlan plan, boolean unplaced, PersonId by) {
        var seen = new Change(plan.id(), plan.version(), by);
        var touched =
                unplaced
                        || plan.block() instanceof Block.Flex block
                                && reader.isTouched(
                                        plan, block, time.at(time.now()).toLocalDateTime());
        return touched ? preview(seen) : Replan.nothing(seen);
    }

    /**
     * Finds what would change before anybody asks, and anew what is not fresh; whoever looks
     * meanwhile is shown what was found before. To be called as the planner.
     */
    void workOut(Block block) {
        plans.find(block).ifPresent(this::workOut);
    }

    private void workOut(BlockPlan plan) {
        var people = reader.people(plan.block());
        var affected = Affected.of(plan, people);
        if (!affected.looked().isEmpty() && !isOver(plan, people)) {
            answers.asMap()
                    .compute(
                            situation(plan, people),
                            (_, before) ->
                                    before != null && isFresh(before)
                                            ? before
                                            : answer(plan, people, affected));
        }
    }

    private boolean isFresh(Answer answer) {
        return time.now().isBefore(answer.found().plus(FRESH));
    }

    private Situation situation(BlockPlan plan, Facts.People people) {
        return new Situation(plan, people, reader.pairs(people.students()));
    }

    /** Most of the time nobody is affected, and then nothing more is read. */
    private Replan look(Change seen) {
        var plan =
                plans.find(seen.plan())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no plan %s".formatted(seen.plan())));
        return look(plan, reader.people(plan.block()), seen.by());
    }

    private Replan look(BlockPlan plan, Facts.People people, PersonId by) {
        var current = new Change(plan.id(), plan.version(), by);
        var affected = Affected.of(plan, people);
        if (affected.isNobody()) {
            return new Replan(current, List.of(), List.of(), List.of(), affected.unled());
        }
        if (isOver(plan, people)) {
            return Replan.nothing(current);
        }
        return new Replan(
                current,
                shifts(plan, people, affected),
                affected.off(),
                affected.rehoused(),
                affected.unled());
    }

    private boolean isOver(BlockPlan plan, Facts.People people) {
        return reader.isOver(plan, people, time.at(time.now()).toLocalDateTime());
    }

    /**
     * Takes what was shown. When the plan or who is here has changed since, nothing is done, and
     * the caller shows the preview again.
     */
    public Changed take(Replan shown) {
        var plan = plans.lock(shown.seen().plan());
        elsewhere.hold(plan.block(), List.of());
        var people = reader.people(plan.block());
        if (isOver(plan, people)) {
            return new Changed.Refused(plan, Changed.Reason.OVER);
        }
        var now = reader.asPlanner(() -> look(plan, people, shown.seen().by()));
        if (!now.equals(shown)) {
            return new Changed.OutOfDate(plan);
        }
        return now.isEmpty()
                ? new Changed.NotThere(plan)
                : hand.done(shown.seen(), steps(plan, people, now));
    }

    private static List<Step> steps(BlockPlan plan, Facts.People people, Replan now) {
        var steps = new ArrayList<Step>();
        now.shifts().forEach(shift -> steps.add(step(plan, people, shift)));
        now.off().forEach(off -> steps.add(new Step.CalledOff(off.talk().student())));
        now.rehoused()
                .forEach(one -> steps.add(new Step.Rehoused(one.group(), one.from(), one.to())));
        return steps;
    }

    private static Step step(BlockPlan plan, Facts.People people, Replan.Shift shift) {
        var place = plan.placeOf(shift.student());
        var to = shift.to();
        if (to == null) {
            return new Step.Left(place.orElseThrow());
        }
        return place.<Step>map(before -> new Step.Moved(before, to))
                .orElseGet(() -> new Step.Came(shift.student(), to, home(people, shift.student())));
    }

    private static ClassId home(Facts.People people, PersonId student) {
        return people.homeOf(student).orElseThrow().schoolClass().id();
    }

    private List<Replan.Shift> shifts(BlockPlan plan, Facts.People people, Affected affected) {
        if (affected.looked().isEmpty()) {
            return inOrder(away(people, affected));
        }
        return answers.get(situation(plan, people), _ -> answer(plan, people, affected)).shifts();
    }

    private Answer answer(BlockPlan plan, Facts.People people, Affected affected) {
        var reach = new Reach(plan, affected);
        var shifts = away(people, affected);
        var facts = reader.of(plan.block(), plan.minutes(), reach::of);
        new Running(plan, facts, affected, reach)
                .moves()
                .forEach(move -> add(shifts, plan, home(people, move.student()), move));
        searched.incrementAndGet();
        return new Answer(inOrder(shifts), time.now());
    }

    private static List<Replan.Shift> inOrder(List<Replan.Shift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.student().value()))
                .toList();
    }

    private static List<Replan.Shift> away(Facts.People people, Affected affected) {
        var shifts = new ArrayList<Replan.Shift>();
        affected.away()
                .forEach(place ->
                        shifts.add(
                                new Replan.Shift(
                                        place.student(),
                                        place.group(),
                                        null,
                                        people.elsewhere().containsKey(place.student())
                                                ? Replan.Why.ELSEWHERE
                                                : Replan.Why.AWAY)));
        return shifts;
    }

    private static void add(
            List<Replan.Shift> shifts, BlockPlan plan, ClassId home, Running.Move move) {
        var from = plan.placeOf(move.student()).map(Place::group).orElse(null);
        var to = move.to() == null ? ownPace(plan, home, from) : move.to();
        if (!to.equals(from)) {
            shifts.add(new Replan.Shift(move.student(), from, to, move.why()));
        }
    }

    /** The own-pace place of a class; who has one stays there. */
    static GroupId ownPace(BlockPlan plan, ClassId home, @Nullable GroupId from) {
        var own =
                plan.groups().stream()
                        .filter(group -> group.kind() == Group.Kind.OWN_PACE)
                        .toList();
        return own.stream()
                .filter(group ->
                        group.id().equals(from)
                                || plan.in(group.id()).stream()
                                        .anyMatch(place -> place.home().equals(home)))
                .findFirst()
                .orElseGet(own::getFirst)
                .id();
    }
}
