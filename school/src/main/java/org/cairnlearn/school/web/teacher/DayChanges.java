package org.cairnlearn.school.web.teacher;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Does a change to a plan in one transaction, if the plan is one of the visitor's own classes', and
 * leads back to the page, which says what came of it.
 */
@Component
class DayChanges {
    /** What the page says of a change to a block that was lost since its plan was seen. */
    static final String LOST = "lost";

    private final Work work;
    private final PlanBook plans;
    private final Slots slots;

    DayChanges(Work work, PlanBook plans, Slots slots) {
        this.work = work;
        this.plans = plans;
        this.slots = slots;
    }

    /** The plan that an address names, and the version its reader saw. */
    record Seen(UUID plan, int version) {
        PlanId id() {
            return new PlanId(plan);
        }
    }

    /**
     * Does it.
     *
     * @param said what the page says when it is done
     */
    ResponseEntity<Void> change(
            Visitor visitor, Seen seen, String said, Function<Change, Changed> what) {
        return change(visitor, seen, said, plan -> to(plan, "out-of-date"), what);
    }

    private ResponseEntity<Void> change(
            Visitor visitor,
            Seen seen,
            String said,
            Function<BlockPlan, ResponseEntity<Void>> outOfDate,
            Function<Change, Changed> what) {
        return work.write(
                visitor.actor(),
                () ->
                        own(
                                visitor,
                                seen,
                                _ -> {
                                    var change =
                                            new Change(seen.id(), seen.version(), visitor.person());
                                    return switch (what.apply(change)) {
                                        case Changed.Done(var plan) -> to(plan, said);
                                        case Changed.Partly(var plan) -> to(plan, "partly-undone");
                                        case Changed.OutOfDate(var plan) -> outOfDate.apply(plan);
                                        case Changed.NotThere(var plan) -> to(plan, "not-there");
                                        case Changed.Refused(var plan, var reason) ->
                                                refused(plan, reason, said);
                                    };
                                }));
    }

    /**
     * Takes one more into a full group. What is not as it was shown is shown again.
     *
     * @param about whom and what it is about, as the address says it
     */
    ResponseEntity<Void> intoFull(
            Visitor visitor, Seen seen, String about, Function<Change, Changed> what) {
        return change(
                visitor,
                seen,
                "moved" + about,
                plan -> seeOther(Addresses.post("full", plan) + about + "&said=out-of-date"),
                what);
    }

    /** Of a full group another page says what it takes; for all else the day says why not. */
    private static ResponseEntity<Void> refused(
            BlockPlan plan, Changed.Reason reason, String said) {
        return reason == Changed.Reason.FULL && !about(said).isEmpty()
                ? seeOther(Addresses.post("full", plan) + about(said))
                : to(plan, "refused-" + reason.name().toLowerCase(Locale.ROOT) + about(said));
    }

    /** Whom and what it was about, as the address says it. */
    private static String about(String said) {
        var at = said.indexOf('&');
        return at < 0 ? "" : said.substring(at);
    }

    /**
     * Does something with a plan that is one of the visitor's own classes'. Where its block was
     * lost since, nothing is done, and the day says so.
     */
    <T> ResponseEntity<T> own(
            Visitor visitor, Seen seen, Function<BlockPlan, ResponseEntity<T>> what) {
        var plan = plans.find(seen.id()).orElseThrow(NotThere::new);
        var date = plan.block().date();
        if (slots.lost(visitor.person(), date, Action.CHANGE_DAY).stream()
                .anyMatch(slot -> slot.on(date).equals(plan.block()))) {
            return to(plan, LOST);
        }
        slots.of(visitor.person(), plan, Action.CHANGE_DAY);
        return what.apply(plan);
    }

    static <T> ResponseEntity<T> to(BlockPlan plan, String said) {
        return seeOther(Addresses.day(plan) + "&said=" + said);
    }

    static <T> ResponseEntity<T> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
