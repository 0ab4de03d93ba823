package org.cairnlearn.school.web.flex;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/**
 * Changes to flex blocks, each for those who may: a host approves the own sessions and moves
 * students of the own classes and sessions. To be called inside a piece of {@code Work}.
 */
@Component
class FlexHand {
    private final FlexGate gate;
    private final FlexReader reader;
    private final PlanBook plans;
    private final PlanHand hand;
    private final FlexBook flex;

    FlexHand(FlexGate gate, FlexReader reader, PlanBook plans, PlanHand hand, FlexBook flex) {
        this.reader = reader;
        this.flex = flex;
        this.gate = gate;
        this.plans = plans;
        this.hand = hand;
    }

    /** The plan that an address names, and the version its reader saw. */
    record Seen(UUID plan, int version) {}

    String approve(Visitor visitor, Seen seen) {
        own(visitor, seen);
        return change(seen, visitor.person(), plans::approve);
    }

    String undo(Visitor visitor, Seen seen) {
        own(visitor, seen);
        return change(seen, visitor.person(), hand::undo);
    }

    String undoAll(Visitor visitor, Seen seen) {
        own(visitor, seen);
        return change(seen, visitor.person(), hand::undoAll);
    }

    /** What only those may who look after the whole block. */
    final class OfAll {
        /** Approves what nobody hosts. */
        String approveRest(Visitor visitor, Seen seen) {
            enter(visitor, seen, Action.APPROVE_FLEX);
            return change(seen, visitor.person(), flex::approveRest);
        }

        String move(Visitor visitor, Seen seen, PersonId student, GroupId to) {
            enter(visitor, seen, Action.CHANGE_PLACE);
            return moved(visitor, seen, student, to);
        }

        String undo(Visitor visitor, Seen seen) {
            enter(visitor, seen, Action.CHANGE_PLACE);
            return change(seen, visitor.person(), hand::undo);
        }

        String undoAll(Visitor visitor, Seen seen) {
            enter(visitor, seen, Action.CHANGE_PLACE);
            return change(seen, visitor.person(), hand::undoAll);
        }

        private void enter(Visitor visitor, Seen seen, Action action) {
            if (find(seen).block() instanceof Block.Flex(var school, var _, var _)) {
                gate.enter(visitor.person(), action, school);
            }
        }
    }

    OfAll ofAll() {
        return new OfAll();
    }

    String move(Visitor visitor, Seen seen, PersonId student, GroupId to) {
        var plan = own(visitor, seen);
        if (!gate.maySend(gate.hosting(visitor.person(), plan), student)) {
            throw new NotThere();
        }
        return moved(visitor, seen, student, to);
    }

    private String moved(Visitor visitor, Seen seen, PersonId student, GroupId to) {
        return change(seen, visitor.person(), change -> hand.move(change, student, to))
                + "#chip-"
                + student;
    }

    /** Where the page is, with what it says. */
    private String change(Seen seen, PersonId by, Function<Change, Changed> what) {
        var plan = find(seen);
        var changed = what.apply(new Change(plan.id(), seen.version(), by));
        var said =
                switch (changed) {
                    case Changed.Done _ -> "done";
                    case Changed.OutOfDate _ -> "out-of-date";
                    case Changed.NotThere _ -> "not-there";
                    case Changed.Refused(var _, var reason) ->
                            reason.name().toLowerCase(Locale.ROOT);
                };
        return "?date=%s&said=%s".formatted(plan.block().date(), said);
    }

    private BlockPlan find(Seen seen) {
        var plan = plans.find(new PlanId(seen.plan())).orElseThrow(NotThere::new);
        if (!(plan.block() instanceof Block.Flex)) {
            throw new NotThere();
        }
        return plan;
    }

    /** A block with which the visitor has anything to do: as host, or with an own class then. */
    private BlockPlan own(Visitor visitor, Seen seen) {
        var plan = find(seen);
        var concerned =
                plan.block() instanceof Block.Flex(var school, var date, var _)
                        && gate.schools(visitor.person(), date).contains(school)
                        && reader.concerns(visitor.person(), plan);
        if (!concerned) {
            throw new NotThere();
        }
        return plan;
    }
}
