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
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.ReplanWords;
import org.jspecify.annotations.Nullable;
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
    private final ReplanBook replans;
    private final FlexBook flex;

    FlexHand(FlexGate gate, FlexReader reader, PlanBook plans, FlexReader.Plans hands) {
        this.reader = reader;
        this.flex = hands.flex();
        this.gate = gate;
        this.plans = plans;
        this.hand = hands.hand();
        this.replans = hands.replans();
    }

    /** The plan that an address names, and the version its reader saw. */
    record Seen(UUID plan, int version) {}

    /**
     * Whom somebody moves where.
     *
     * @param sure yes when what was said of it has been read
     */
    record Moving(UUID student, UUID group, @Nullable String sure) {
        static Moving to(PersonId student, GroupId group) {
            return new Moving(student.value(), group.value(), null);
        }

        PersonId who() {
            return new PersonId(student);
        }

        private boolean isSure() {
            return "yes".equals(sure);
        }
    }

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

        String move(Visitor visitor, Seen seen, Moving moving) {
            enter(visitor, seen, Action.CHANGE_PLACE);
            return moved(visitor, seen, moving);
        }

        String replan(Visitor visitor, Seen seen, String shown) {
            enter(visitor, seen, Action.CHANGE_PLACE);
            return change(seen, visitor.person(), change -> taken(change, shown));
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

    String move(Visitor visitor, Seen seen, Moving moving) {
        var plan = own(visitor, seen);
        if (!gate.maySend(gate.hosting(visitor.person(), plan), moving.who())) {
            throw new NotThere();
        }
        return moved(visitor, seen, moving);
    }

    /** Only where all that changes is about whom the host may send elsewhere. */
    String replan(Visitor visitor, Seen seen, String shown) {
        var plan = own(visitor, seen);
        var host = gate.hosting(visitor.person(), plan);
        var now = replans.preview(new Change(plan.id(), seen.version(), visitor.person()));
        var hosted = plan.hostedBy(visitor.person()).stream().map(Group::id).toList();
        var may =
                now.students().stream().allMatch(student -> gate.maySend(host, student))
                        && now.rehoused().stream().allMatch(one -> hosted.contains(one.group()));
        return change(
                seen,
                visitor.person(),
                change -> may ? taken(change, shown) : new Changed.NotThere(plan));
    }

    /** What was shown, if it still holds. */
    private Changed taken(Change change, String shown) {
        Replan now = replans.preview(change);
        return ReplanWords.shown(now).equals(shown)
                ? replans.take(now)
                : new Changed.OutOfDate(plans.find(change.plan()).orElseThrow());
    }

    /** Only a study's draw is asked about once more; what else is against it stays refused. */
    private String moved(Visitor visitor, Seen seen, Moving moving) {
        var student = moving.who();
        var to = new GroupId(moving.group());
        var address =
                change(
                        seen,
                        visitor.person(),
                        change ->
                                moving.isSure()
                                        ? hand.moveOutOfStudy(change, student, to)
                                        : hand.move(change, student, to));
        var again =
                address.endsWith("said=study")
                        ? "&moved=%s&to=%s&of=%s&version=%d"
                                .formatted(student, to, seen.plan(), seen.version())
                        : "";
        return address + again + "#chip-%s-%s".formatted(seen.plan(), student);
    }

    /** Where the page is, with what it says. */
    private String change(Seen seen, PersonId by, Function<Change, Changed> what) {
        var plan = find(seen);
        var changed = what.apply(new Change(plan.id(), seen.version(), by));
        var said =
                switch (changed) {
                    case Changed.Done _ -> "done";
                    case Changed.Partly _ -> "partly-undone";
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
