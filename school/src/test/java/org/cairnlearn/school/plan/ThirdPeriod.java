package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SmallSchool;

/**
 * The small school's third period: mathematics, 45 minutes, and what Mrs. Okafor does with its
 * plan.
 */
final class ThirdPeriod {
    static final int MINUTES = 45;

    private final SmallSchool school;
    private final PlanBook book;
    private final PlanHand hand;

    ThirdPeriod(SmallSchool school, PlanBook book, PlanHand hand) {
        this.school = school;
        this.book = book;
        this.hand = hand;
    }

    Block.Section block(LocalDate date) {
        return new Block.Section(school.schoolClass("math"), date, "3");
    }

    BlockPlan plan() {
        return plan(SmallSchool.MONDAY);
    }

    BlockPlan plan(LocalDate date) {
        var roster = school.roster("math");
        var block = block(date);
        return planIn(school.plan(() -> book.planOf(roster, block, MINUTES)));
    }

    /** Another period of the same class. */
    BlockPlan planOf(LocalDate date, String period) {
        var roster = school.roster("math");
        var block = new Block.Section(school.schoolClass("math"), date, period);
        return planIn(school.plan(() -> book.planOf(roster, block, MINUTES)));
    }

    BlockPlan again() {
        var roster = school.roster("math");
        var block = block(SmallSchool.MONDAY);
        return planIn(school.plan(() -> book.proposeAgain(roster, block, MINUTES)));
    }

    private static BlockPlan planIn(Proposed proposed) {
        assertThat(proposed).isInstanceOf(Proposed.Plan.class);
        return ((Proposed.Plan) proposed).plan();
    }

    /** A change by Mrs. Okafor, who looks at this plan. */
    Change seeing(BlockPlan plan) {
        return new Change(plan.id(), plan.version(), school.person("okafor"));
    }

    Changed move(BlockPlan seen, String student, GroupId to) {
        var change = seeing(seen);
        var person = school.person(student);
        return school.plan(() -> hand.move(change, person, to));
    }

    Changed keep(BlockPlan seen, String student) {
        var change = seeing(seen);
        var person = school.person(student);
        return school.plan(() -> hand.keep(change, person));
    }

    Changed undo(BlockPlan seen) {
        var change = seeing(seen);
        return school.plan(() -> hand.undo(change));
    }

    Changed approve(BlockPlan seen) {
        var change = seeing(seen);
        return school.plan(() -> book.approve(change));
    }

    Changed held(BlockPlan seen, PersonId student) {
        var change = seeing(seen);
        return school.plan(() -> hand.talkHeld(change, student));
    }

    static BlockPlan done(Changed changed) {
        assertThat(changed).isInstanceOf(Changed.Done.class);
        return ((Changed.Done) changed).plan();
    }

    Place place(BlockPlan plan, String student) {
        return plan.placeOf(school.person(student)).orElseThrow();
    }

    static Group ownPace(BlockPlan plan) {
        return plan.groups().getLast();
    }

    /** What a plan says, without the names of its parts: equal for plans that say the same. */
    static List<String> said(BlockPlan plan) {
        var groups =
                plan.groups().stream()
                        .map(group ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                group.kind(),
                                                group.competency(),
                                                group.leader(),
                                                group.basis(),
                                                members(plan, group)));
        var talks = plan.talks().stream().map(Talk::toString);
        return Stream.concat(groups, talks).toList();
    }

    static List<PersonId> members(BlockPlan plan, Group group) {
        return plan.in(group.id()).stream()
                .map(Place::student)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
