package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The changes a teacher makes to a plan and to its students' places. Each is posted with the
 * version that the teacher saw; {@link GroupsController} has those to groups.
 */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class DayChangesController {
    private final Work work;
    private final DayChanges changes;
    private final PlanBook plans;
    private final PlanHand hand;
    private final Classroom classroom;

    DayChangesController(
            Work work, DayChanges changes, PlanBook plans, PlanHand hand, Classroom classroom) {
        this.work = work;
        this.changes = changes;
        this.plans = plans;
        this.hand = hand;
        this.classroom = classroom;
    }

    @PostMapping("/teacher/today/move")
    ResponseEntity<Void> move(
            Visitor visitor,
            DayChanges.Seen seen,
            @RequestParam UUID student,
            @RequestParam UUID group,
            @RequestParam(defaultValue = "") String sure) {
        var who = new PersonId(student);
        var to = new GroupId(group);
        return changes.change(
                visitor,
                seen,
                "moved&moved=%s&to=%s%s"
                        .formatted(student, group, sure.isEmpty() ? "" : "&sure=yes"),
                change ->
                        sure.isEmpty()
                                ? hand.move(change, who, to)
                                : hand.moveAllTheSame(change, who, to));
    }

    @PostMapping("/teacher/today/keep")
    ResponseEntity<Void> keep(Visitor visitor, DayChanges.Seen seen, @RequestParam UUID student) {
        return changes.change(
                visitor, seen, "kept", change -> hand.keep(change, new PersonId(student)));
    }

    /** Holds a student in the group, so that no new proposal moves him or her. */
    @PostMapping("/teacher/today/hold")
    ResponseEntity<Void> hold(Visitor visitor, DayChanges.Seen seen, @RequestParam UUID student) {
        return changes.change(
                visitor, seen, "held-here", change -> hand.keep(change, new PersonId(student)));
    }

    @PostMapping("/teacher/today/release")
    ResponseEntity<Void> release(
            Visitor visitor, DayChanges.Seen seen, @RequestParam UUID student) {
        return changes.change(
                visitor, seen, "released", change -> hand.release(change, new PersonId(student)));
    }

    @PostMapping("/teacher/today/undo-all")
    ResponseEntity<Void> undoAll(Visitor visitor, DayChanges.Seen seen) {
        return changes.change(visitor, seen, "all-undone", hand::undoAll);
    }

    @PostMapping("/teacher/today/undo")
    ResponseEntity<Void> undo(Visitor visitor, DayChanges.Seen seen) {
        return changes.change(visitor, seen, "undone", hand::undo);
    }

    @PostMapping("/teacher/today/approve")
    ResponseEntity<Void> approve(Visitor visitor, DayChanges.Seen seen) {
        return changes.change(visitor, seen, "approved", plans::approve);
    }

    @PostMapping("/teacher/today/propose-again")
    ResponseEntity<Void> proposeAgain(Visitor visitor, DayChanges.Seen seen) {
        return work.write(
                visitor.actor(),
                () ->
                        changes.own(
                                visitor,
                                seen,
                                plan -> {
                                    classroom.proposeAgain(visitor.person(), plan);
                                    return DayChanges.to(plan, "proposed");
                                }));
    }

    @PostMapping("/teacher/today/framework")
    ResponseEntity<Void> framework(
            Visitor visitor,
            @RequestParam("class") UUID schoolClass,
            @RequestParam LocalDate date,
            @RequestParam UUID framework) {
        return work.write(
                visitor.actor(),
                () -> {
                    classroom.mustTeach(visitor.person(), date, new ClassId(schoolClass));
                    plans.setFramework(new ClassId(schoolClass), new FrameworkId(framework));
                    return DayChanges.seeOther(
                            "/teacher/today?class=%s&date=%s".formatted(schoolClass, date));
                });
    }
}
