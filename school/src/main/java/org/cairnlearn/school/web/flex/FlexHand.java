package org.cairnlearn.school.web.flex;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
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
    private final FlexReader reader;
    private final PlanBook plans;
    private final PlanHand hand;

    FlexHand(FlexReader reader, PlanBook plans, PlanHand hand) {
        this.reader = reader;
        this.plans = plans;
        this.hand = hand;
    }

    /** The plan that an address names, and the version its reader saw. */
    record Seen(UUID plan, int version) {}

    String approve(Visitor visitor, Seen seen) {
        return change(visitor, seen, plans::approve);
    }

    String undo(Visitor visitor, Seen seen) {
        return change(visitor, seen, hand::undo);
    }

    String move(Visitor visitor, Seen seen, PersonId student, GroupId to) {
        var plan = own(visitor, seen);
        var mine =
                plan.placeOf(student)
                        .map(place ->
                                visitor.person().equals(plan.groupOf(place).leader())
                                        || isHome(visitor.person(), plan, student)
                                        || plan.hostedBy(visitor.person()).stream()
                                                .anyMatch(group -> group.id().equals(to)))
                        .orElse(false);
        if (!mine) {
            throw new NotThere();
        }
        return change(visitor, seen, change -> hand.move(change, student, to));
    }

    private boolean isHome(PersonId adult, BlockPlan plan, PersonId student) {
        return reader.of(((Block.Flex) plan.block()).school(), plan.block().date()).stream()
                .filter(facts -> facts.plan().id().equals(plan.id()))
                .anyMatch(facts ->
                        plan.placeOf(student)
                                .filter(place -> facts.own(adult).contains(place.home()))
                                .isPresent());
    }

    /** Where the page is, with what it says. */
    String change(Visitor visitor, Seen seen, Function<Change, Changed> what) {
        var plan = own(visitor, seen);
        var changed = what.apply(new Change(plan.id(), seen.version(), visitor.person()));
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

    private BlockPlan own(Visitor visitor, Seen seen) {
        var plan = plans.find(new PlanId(seen.plan())).orElseThrow(NotThere::new);
        var schools = reader.schools(visitor.person());
        if (!(plan.block() instanceof Block.Flex(var where, var _, var _))
                || !schools.contains(where)) {
            throw new NotThere();
        }
        return plan;
    }
}
