package org.cairnlearn.school.plan;

import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** What a move by hand would break, so that whoever moves is asked first. */
@Component
class HandRules {
    private final PairSql pairs;
    private final FactsReader facts;
    private final UndoRules undo;

    HandRules(PairSql pairs, FactsReader facts, UndoRules undo) {
        this.pairs = pairs;
        this.facts = facts;
        this.undo = undo;
    }

    /** What is against taking a move back. */
    UndoRules undo() {
        return undo;
    }

    /** The first rule that a student's place in a group of the plan would break. */
    Optional<Changed.Reason> broken(BlockPlan plan, PersonId student, Group to) {
        return leader(plan, to)
                .or(() -> pair(plan, student, to))
                .or(() -> screen(plan, student, to))
                .or(() -> study(plan, student, to));
    }

    /** How full the groups of a plan and their rooms are. */
    Seats seats(BlockPlan plan) {
        return new Seats(plan, facts.rooms(plan.block()));
    }

    private Optional<Changed.Reason> leader(BlockPlan plan, Group to) {
        var leader = to.leader();
        return to.ledMinutes() > 0 && leader != null && !facts.isFree(plan.block(), leader)
                ? Optional.of(Changed.Reason.NOBODY_LEADS)
                : Optional.empty();
    }

    private Optional<Changed.Reason> study(BlockPlan plan, PersonId student, Group to) {
        return facts.isDrawnOtherwise(plan.block().date(), student, to)
                ? Optional.of(Changed.Reason.STUDY)
                : Optional.empty();
    }

    /** At the own pace nobody shares a group. */
    private Optional<Changed.Reason> pair(BlockPlan plan, PersonId student, Group to) {
        var here = plan.places().stream().map(Place::student).toList();
        for (var pair : pairs.among(here)) {
            if (pair.one().equals(student) || pair.other().equals(student)) {
                var other = pair.one().equals(student) ? pair.other() : pair.one();
                var shared =
                        plan.placeOf(other).filter(one -> one.group().equals(to.id())).isPresent();
                if (pair.kind() == Pair.Kind.TOGETHER && !shared) {
                    return Optional.of(Changed.Reason.TOGETHER);
                }
                if (pair.kind() == Pair.Kind.APART && shared && to.kind() != Group.Kind.OWN_PACE) {
                    return Optional.of(Changed.Reason.APART);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Changed.Reason> screen(BlockPlan plan, PersonId student, Group to) {
        return to.with().onScreen()
                ? facts.screenLeft(plan.block(), student)
                        .filter(left -> to.with().screenMinutes() > left)
                        .map(_ -> Changed.Reason.SCREEN)
                : Optional.empty();
    }
}
