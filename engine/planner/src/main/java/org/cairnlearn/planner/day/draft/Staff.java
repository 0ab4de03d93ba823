package org.cairnlearn.planner.day.draft;

import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Teacher;

/** What teachers do when; no duty where none may be (H3, H17). */
final class Staff {
    private final DayIndex day;

    /** By teacher: blocks with a session, and blocks with talks. */
    private final int[] leading;

    private final int[] talking;

    Staff(DayIndex day) {
        this.day = day;
        leading = new int[day.teachers];
        talking = new int[day.teachers];
    }

    int duties(int t) {
        return leading[t] | talking[t];
    }

    int leading(int t) {
        return leading[t];
    }

    /** Whether the teacher may have a session then. */
    boolean canLead(int t, int span) {
        return (leading[t] & span) == 0 && (talking[t] & span) == 0 && canServe(t, span);
    }

    /** Whether duties then would be within hours, load, breaks and lunch. */
    boolean canServe(int t, int span) {
        Teacher teacher = day.problem.teachers().get(t);
        int duties = duties(t) | span;
        if ((span & ~day.dutyBlocks[t]) != 0
                || Integer.bitCount(duties) > teacher.maxBlocks()
                || day.lunch[t] != 0 && (duties & day.lunch[t]) == day.lunch[t]) {
            return false;
        }
        int run = duties;
        for (int i = 0; i < teacher.maxConsecutive() && run != 0; i++) {
            run &= run << 1;
        }
        return run == 0;
    }

    /** Whether the teacher may lead that offering; of conferences it depends on who comes. */
    boolean isQualified(int t, int o) {
        if (day.kind(o) == Kind.CONF || day.topic[o] < 0) {
            return true;
        }
        for (int able : day.qualified[day.topic[o]]) {
            if (able == t) {
                return true;
            }
        }
        return false;
    }

    void lead(int t, int span) {
        leading[t] |= span;
    }

    void release(int t, int span) {
        leading[t] &= ~span;
    }

    void talk(int t, int block) {
        talking[t] |= 1 << block;
    }

    void noTalk(int t, int block) {
        talking[t] &= ~(1 << block);
    }
}
