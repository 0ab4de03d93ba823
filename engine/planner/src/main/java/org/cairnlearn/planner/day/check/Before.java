package org.cairnlearn.planner.day.check;

import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.jspecify.annotations.Nullable;

/** The plan that this one replaces. */
final class Before {
    private record Seat(StudentId student, BlockId block) {}

    private record Duty(TeacherId teacher, BlockId block) {}

    private final Map<Seat, Session> places = new HashMap<>();
    private final Map<Duty, Session> duties = new HashMap<>();
    private final boolean any;

    Before(Day day) {
        any = !day.problem().previous().isEmpty();
        for (Session session : day.problem().previous()) {
            for (BlockId block : day.span(session)) {
                session.students()
                        .forEach(student -> places.put(new Seat(student, block), session));
                if (session.teacher() != null) {
                    duties.put(new Duty(session.teacher(), block), session);
                }
            }
        }
    }

    /** Whether there was one. */
    boolean any() {
        return any;
    }

    @Nullable Session at(StudentId student, BlockId block) {
        return places.get(new Seat(student, block));
    }

    @Nullable Session at(TeacherId teacher, BlockId block) {
        return duties.get(new Duty(teacher, block));
    }
}
