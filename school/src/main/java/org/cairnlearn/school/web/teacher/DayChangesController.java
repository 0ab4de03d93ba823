package org.cairnlearn.school.web.teacher;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The changes a teacher makes to a plan. Each is posted with the version that the teacher saw, is
 * done in one transaction, and leads back to the page, which says what came of it.
 */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class DayChangesController {
    private final Work work;
    private final PlanBook plans;
    private final PlanHand hand;
    private final RosterBook roster;
    private final Slots slots;

    DayChangesController(
            Work work, PlanBook plans, PlanHand hand, RosterBook roster, Slots slots) {
        this.work = work;
        this.plans = plans;
        this.hand = hand;
        this.roster = roster;
        this.slots = slots;
    }

    /** The plan that an address names, and the version its reader saw. */
    record Seen(UUID plan, int version) {
        PlanId id() {
            return new PlanId(plan);
        }
    }

    @PostMapping("/teacher/today/move")
    ResponseEntity<Void> move(
            Visitor visitor, Seen seen, @RequestParam UUID student, @RequestParam UUID group) {
        return change(
                visitor,
                seen,
                "moved&moved=" + student,
                change -> hand.move(change, new PersonId(student), new GroupId(group)));
    }

    @PostMapping("/teacher/today/keep")
    ResponseEntity<Void> keep(Visitor visitor, Seen seen, @RequestParam UUID student) {
        return change(visitor, seen, "kept", change -> hand.keep(change, new PersonId(student)));
    }

    @PostMapping("/teacher/today/undo")
    ResponseEntity<Void> undo(Visitor visitor, Seen seen) {
        return change(visitor, seen, "undone", hand::undo);
    }

    @PostMapping("/teacher/today/approve")
    ResponseEntity<Void> approve(Visitor visitor, Seen seen) {
        return change(visitor, seen, "approved", plans::approve);
    }

    @PostMapping("/teacher/today/talk-held")
    ResponseEntity<Void> talkHeld(Visitor visitor, Seen seen, @RequestParam UUID student) {
        return change(
                visitor, seen, "held", change -> hand.talkHeld(change, new PersonId(student)));
    }

    @PostMapping("/teacher/today/propose-again")
    ResponseEntity<Void> proposeAgain(Visitor visitor, Seen seen) {
        return work.write(
                visitor.tenant(),
                () -> {
                    var plan = own(visitor, seen);
                    var slot = slots.of(visitor.person(), plan);
                    var pupils =
                            roster.findClass(plan.section().schoolClass(), plan.block().date())
                                    .orElseThrow(NotThere::new);
                    plans.proposeAgain(pupils, plan.section(), slot.minutes());
                    return to(plan, "proposed");
                });
    }

    @PostMapping("/teacher/today/framework")
    ResponseEntity<Void> framework(
            Visitor visitor,
            @RequestParam("class") UUID schoolClass,
            @RequestParam LocalDate date,
            @RequestParam UUID framework) {
        return work.write(
                visitor.tenant(),
                () -> {
                    if (slots.of(visitor.person(), date).stream()
                            .noneMatch(
                                    slot -> slot.schoolClass().id().value().equals(schoolClass))) {
                        throw new NotThere();
                    }
                    plans.setFramework(new ClassId(schoolClass), new FrameworkId(framework));
                    return seeOther("/teacher/today?class=%s&date=%s".formatted(schoolClass, date));
                });
    }

    private ResponseEntity<Void> change(
            Visitor visitor, Seen seen, String said, Function<Change, Changed> what) {
        return work.write(
                visitor.tenant(),
                () -> {
                    own(visitor, seen);
                    var change = new Change(seen.id(), seen.version(), visitor.person());
                    return switch (what.apply(change)) {
                        case Changed.Done(var plan) -> to(plan, said);
                        case Changed.OutOfDate(var plan) -> to(plan, "out-of-date");
                        case Changed.NotThere(var plan) -> to(plan, "not-there");
                        case Changed.Refused(var plan, var _) -> to(plan, "not-there");
                    };
                });
    }

    /** The plan, if it is one of the visitor's own classes'. */
    private BlockPlan own(Visitor visitor, Seen seen) {
        var plan = plans.find(seen.id()).orElseThrow(NotThere::new);
        slots.of(visitor.person(), plan);
        return plan;
    }

    private static ResponseEntity<Void> to(BlockPlan plan, String said) {
        return seeOther(Addresses.day(plan) + "&said=" + said);
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
