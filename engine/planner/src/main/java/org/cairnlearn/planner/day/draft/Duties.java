package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Teacher;
import org.jspecify.annotations.Nullable;

/** Teachers' days as sequences of sessions, now and in the previous plan. */
final class Duties {
    private final DayIndex day;
    private final @Nullable Group[] now;
    private final int[] before;
    private final boolean hasBefore;

    Duties(Draft draft) {
        day = draft.day;
        now = new Group[day.teachers * day.blocks];
        before = new int[now.length];
        Arrays.fill(before, -1);
        for (int first = 0; first < day.blocks; first++) {
            for (Group group : draft.beginningIn(first)) {
                for (int b = first; b < day.blocks && group.teacher >= 0; b++) {
                    if ((group.span >> b & 1) != 0) {
                        now[group.teacher * day.blocks + b] = group;
                    }
                }
            }
        }
        hasBefore = !day.problem.previous().isEmpty();
        for (Session session : day.problem.previous()) {
            int o = day.offering(session.offering());
            int span = day.span(o, day.block(session.block()));
            for (int b = 0; b < day.blocks && session.teacher() != null; b++) {
                if ((span >> b & 1) != 0) {
                    before[day.teacher(session.teacher()) * day.blocks + b] = o;
                }
            }
        }
    }

    int topicChanges(int t) {
        int changes = 0;
        for (int b = 1; b < day.blocks; b++) {
            int earlier = topic(t, b - 1);
            int later = topic(t, b);
            changes += earlier >= 0 && later >= 0 && earlier != later ? 1 : 0;
        }
        return changes;
    }

    private int topic(int t, int b) {
        Group group = now[t * day.blocks + b];
        return group == null ? -1 : day.topic[group.offering];
    }

    int unannounced(int t) {
        Teacher teacher = day.problem.teachers().get(t);
        int standby = day.bits(teacher.standby());
        int sudden = 0;
        for (int b = 0; b < day.blocks && hasBefore; b++) {
            Group group = now[t * day.blocks + b];
            if (group != null && !group.frozen && before[t * day.blocks + b] < 0) {
                sudden += 1 - (standby >> b & 1);
            }
        }
        return sudden;
    }

    int changed(int t) {
        int changed = 0;
        for (int b = 0; b < day.blocks; b++) {
            Group group = now[t * day.blocks + b];
            int was = before[t * day.blocks + b];
            changed += group != null && was >= 0 && was != group.offering ? 1 : 0;
        }
        return changed;
    }
}
