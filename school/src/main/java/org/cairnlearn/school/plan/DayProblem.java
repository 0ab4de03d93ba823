package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.History;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Weights;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts a block into the planner's words: the school's facts, and what hands left fixed. */
final class DayProblem {
    static final BlockId BLOCK = new BlockId("block");

    private final Facts facts;
    private final Kept kept;
    private final Offers offers;
    private final Roll roll;

    private DayProblem(Facts facts, Kept kept, Offers offers) {
        this.facts = facts;
        this.kept = kept;
        this.offers = offers;
        this.roll = offers.roll();
    }

    /** A new proposal. */
    static DayProblem proposal(Facts facts, Kept kept) {
        return new DayProblem(facts, kept, Offers.all(facts, kept));
    }

    /**
     * A block that runs: nothing is offered but its groups.
     *
     * @param sizes with how many each of them is one
     */
    static DayProblem running(Facts facts, Kept kept, Function<Group, Offers.Size> sizes) {
        return new DayProblem(facts, kept, Offers.running(facts, kept, sizes));
    }

    /** A new look at some, among the groups that stand. */
    static DayProblem among(Facts facts, Kept kept) {
        return new DayProblem(facts, kept, Offers.standing(facts, kept));
    }

    Facts facts() {
        return facts;
    }

    Kept kept() {
        return kept;
    }

    Offers offers() {
        return offers;
    }

    /** Everybody's name, to the planner. */
    Roll roll() {
        return roll;
    }

    Problem problem() {
        var span = facts.span();
        return new Problem(
                facts.block().date(),
                List.of(new Block(BLOCK, span.starts(), span.starts().plusMinutes(span.minutes()))),
                offers.topics(),
                teachers(),
                new Tables(facts, offers).all(),
                offers.all(),
                new Asking(this).students(),
                pairs(org.cairnlearn.school.plan.Pair.Kind.APART),
                pairs(org.cairnlearn.school.plan.Pair.Kind.TOGETHER),
                Draws.arms(facts, kept, offers),
                pins(),
                frozen(),
                List.of(),
                history(),
                policy());
    }

    private List<Teacher> teachers() {
        return facts.people().adults().stream()
                .map(adult ->
                        new Teacher(
                                roll.teacher(adult.id()),
                                Set.of(BLOCK),
                                offers.ledBy(adult),
                                1,
                                1,
                                Set.of(),
                                Set.of(),
                                Set.of()))
                .toList();
    }

    private List<Pair> pairs(org.cairnlearn.school.plan.Pair.Kind kind) {
        return facts.pairs().stream()
                .filter(pair -> pair.kind() == kind)
                .filter(pair -> roll.has(pair.one()) && roll.has(pair.other()))
                .map(pair -> new Pair(roll.student(pair.one()), roll.student(pair.other())))
                .toList();
    }

    private List<Pin> pins() {
        return kept.pinned().entrySet().stream()
                .map(entry -> {
                    var group = entry.getValue();
                    var offering = offers.offeringOf(group);
                    var leader =
                            offers.find(offering).needsTeacher()
                                            && offers.made(offering).isPresent()
                                    ? here(group.leader())
                                    : null;
                    return new Pin(roll.student(entry.getKey()), BLOCK, offering, leader, null);
                })
                .toList();
    }

    private List<Session> frozen() {
        return kept.locked().entrySet().stream()
                .map(entry -> {
                    var group = entry.getKey();
                    var offering = offers.offeringOf(group);
                    return new Session(
                            new SessionId("locked " + offering),
                            offering,
                            BLOCK,
                            here(group.leader()),
                            Tables.of(offering),
                            entry.getValue().stream()
                                    .map(roll::student)
                                    .collect(Collectors.toSet()));
                })
                .toList();
    }

    private @Nullable TeacherId here(@Nullable PersonId adult) {
        return adult != null
                        && facts.people().adults().stream().anyMatch(one -> one.id().equals(adult))
                ? roll.teacher(adult)
                : null;
    }

    private List<History> history() {
        return facts.past().met().entrySet().stream()
                .filter(met -> roll.has(met.getKey().one()) && roll.has(met.getKey().other()))
                .map(entry ->
                        new History(
                                new Pair(
                                        roll.student(entry.getKey().one()),
                                        roll.student(entry.getKey().other())),
                                entry.getValue()))
                .toList();
    }

    private Policy policy() {
        var rules = facts.rules();
        var screen = new TreeMap<GradeBand, Integer>();
        Set.copyOf(facts.grades().values())
                .forEach(grade ->
                        Grades.of(rules.screenMinutes(), grade)
                                .ifPresent(most -> screen.put(grade, most)));
        var usual = Limits.standard();
        return new Policy(
                weights(rules),
                Bands.standard(),
                new Limits(
                        usual.conferenceOverdueDays(),
                        rules.talks().minutes(),
                        usual.talkGapMinutes(),
                        talksInBlock(),
                        rules.supportMinutesADay(),
                        screen,
                        rules.shares().gradeLevel(),
                        togetherMinutes(),
                        rules.shares().ownChoice(),
                        rules.shares().sameLevelDays()));
    }

    /** As the school's policy says; what it does not name is as usual. */
    private static Weights weights(org.cairnlearn.school.competency.Policy.Planning rules) {
        var usual = Weights.standard();
        return new Weights(
                rules.weight(PlanWeight.CHOICE),
                usual.accountPercent(),
                rules.weight(PlanWeight.CONFERENCE),
                rules.weight(PlanWeight.SUPPORT),
                rules.weight(PlanWeight.EXPLORATION),
                rules.weight(PlanWeight.EXPLORATION_CAP),
                usual.interest(),
                rules.weight(PlanWeight.SPREAD),
                rules.weight(PlanWeight.GROUP),
                rules.weight(PlanWeight.REPEATS),
                rules.weight(PlanWeight.MIX),
                usual.load(),
                usual.topicChange(),
                usual.unannounced(),
                usual.changedPlace(),
                usual.changedRoom(),
                usual.changedDuty());
    }

    /** As many as fit after a lesson: no lesson is given up for one more talk. */
    private int talksInBlock() {
        var minutes = facts.span().minutes();
        var free = minutes - Offers.ledMinutes(minutes) - Limits.standard().talkGapMinutes();
        var talks = facts.rules().talks();
        return Math.min(talks.inBlock(), Math.max(1, free / talks.minutes()));
    }

    /**
     * What of the day's minutes with others must lie in this block: all other classes of the day
     * are with others.
     */
    private int togetherMinutes() {
        var elsewhere = facts.span().dayMinutes() - facts.span().minutes();
        return facts.span().dayMinutes() == 0
                ? 0
                : Math.clamp(
                        facts.rules().shares().togetherMinutes() - elsewhere,
                        0,
                        facts.span().minutes());
    }
}
