package org.cairnlearn.planner.day.check;

import java.util.List;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/** Teachers who may and can (H3), and whose protected time stays free (H17). */
final class StaffRules {
    private final Day day;
    private final Breaches breaches;

    StaffRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
    }

    void check() {
        for (Session session : day.sessions()) {
            if (!day.isFrozen(session)) {
                staffed(session);
            }
        }
        day.problem().teachers().forEach(this::dayOf);
    }

    private void staffed(Session session) {
        Offering offering = day.offering(session);
        TeacherId id = session.teacher();
        if (id == null) {
            if (offering.needsTeacher()) {
                breach(session, "Session %s has no teacher.".formatted(session.id()));
            }
            return;
        }
        if (!offering.needsTeacher() && !isAskedFor(session, id)) {
            breach(
                    session,
                    "Session %s has teacher %s and needs none.".formatted(session.id(), id));
        }
        if (!isQualified(day.teacher(id), offering, session)) {
            breach(session, "Teacher %s is not qualified for %s.".formatted(id, session.id()));
        }
        for (BlockId block : day.span(session)) {
            if (!day.teacher(id).blocks().contains(block)) {
                breach(session, "Teacher %s is away in block %s.".formatted(id, block));
            }
        }
    }

    private boolean isAskedFor(Session session, TeacherId teacher) {
        return session.students().stream()
                .flatMap(
                        student -> day.span(session).stream().map(block -> day.pin(student, block)))
                .anyMatch(pin ->
                        pin != null
                                && pin.offering().equals(session.offering())
                                && teacher.equals(pin.teacher()));
    }

    private boolean isQualified(Teacher teacher, Offering offering, Session session) {
        if (offering.kind() == Kind.CONF) {
            return session.students().stream()
                    .allMatch(student -> day.student(student).advisers().contains(teacher.id()));
        }
        return offering.topic() == null || teacher.topics().contains(offering.topic());
    }

    private void dayOf(Teacher teacher) {
        List<BlockId> duties = day.duties(teacher.id());
        for (BlockId block : duties) {
            List<Session> there = day.at(teacher.id(), block);
            boolean begun = !there.isEmpty() && there.stream().allMatch(day::isFrozen);
            if (there.size() > 1) {
                breach(teacher, block, "has %d sessions in block".formatted(there.size()));
            }
            if (teacher.protectedBlocks().contains(block) && !begun) {
                breaches.of(
                        Rule.H17,
                        teacher.id() + " " + block,
                        "Teacher %s has a duty in block %s, which is protected."
                                .formatted(teacher.id(), block));
            }
        }
        if (duties.size() > teacher.maxBlocks() && hasChoice(teacher, duties)) {
            breach(teacher, duties.getLast(), "has more duties than allowed, up to block");
        }
        if (!teacher.lunch().isEmpty()
                && duties.containsAll(teacher.lunch())
                && hasChoice(teacher, duties)) {
            breach(teacher, duties.getLast(), "has no lunch, up to block");
        }
        consecutive(teacher, duties);
    }

    private void consecutive(Teacher teacher, List<BlockId> duties) {
        int row = 0;
        for (BlockId block : day.order()) {
            row = duties.contains(block) ? row + 1 : 0;
            if (row > teacher.maxConsecutive() && hasChoice(teacher, duties)) {
                breach(teacher, block, "has too many duties in a row, up to block");
            }
        }
    }

    /** Whether any of the duties could have been left out: not all have begun. */
    private boolean hasChoice(Teacher teacher, List<BlockId> duties) {
        return !duties.stream()
                .allMatch(block ->
                        !day.at(teacher.id(), block).isEmpty()
                                && day.at(teacher.id(), block).stream().allMatch(day::isFrozen));
    }

    private void breach(Session session, String message) {
        breaches.of(Rule.H3, session.id().value(), message);
    }

    private void breach(Teacher teacher, BlockId block, String what) {
        breaches.of(
                Rule.H3,
                teacher.id() + " " + block,
                "Teacher %s %s %s.".formatted(teacher.id(), what, block));
    }
}
