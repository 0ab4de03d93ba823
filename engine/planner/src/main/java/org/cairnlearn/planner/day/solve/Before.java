package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.search.Earlier;
import org.cairnlearn.planner.day.search.Instance;

/** The previous plan in the numbers of the day as it is now. */
final class Before {
    private final Compiled day;
    private final Index index;
    private final Instance in;
    private final Earlier earlier;
    private final Map<Integer, Integer> usedTables = new HashMap<>();

    /** What sessions became: those in slots, and those that the numbers cannot hold in full. */
    final Map<Integer, Session> bySlot = new HashMap<>();

    final List<Session> odd = new ArrayList<>();

    private Before(Compiled day) {
        this.day = day;
        index = day.index;
        in = day.instance;
        earlier = new Earlier(in);
    }

    static Earlier of(Compiled day) {
        return of(day, day.index.problem.previous()).earlier;
    }

    static Before of(Compiled day, List<Session> sessions) {
        Before before = new Before(day);
        for (Session session : sessions) {
            Offering offering = before.index.offering(session.offering());
            if (offering.length() > 1 || !before.put(session, offering)) {
                before.odd.add(session);
            }
        }
        return before;
    }

    Earlier earlier() {
        return earlier;
    }

    /** Whether all of it could be put. */
    private boolean put(Session session, Offering offering) {
        int o = Index.of(index.offering, session.offering());
        int b = Index.of(index.block, session.block());
        TeacherId teacher = session.teacher();
        int t = teacher == null ? -1 : Index.of(index.teacher, teacher);
        int activity = offering.kind() == Kind.CONF ? day.activities.under(o, t) : pinned(o, t);
        if (activity < 0) {
            return false;
        }
        int slot = -1;
        if (!in.open[activity]) {
            slot = t >= 0 ? t * in.blocks + b : freeTable(activity, b);
            if (slot < 0 || bySlot.containsKey(slot)) {
                return false;
            }
            earlier.group(slot, activity);
            bySlot.put(slot, session);
        }
        Set<Integer> units = new HashSet<>();
        for (StudentId id : session.students()) {
            units.add(day.units.unitOf[Index.of(index.student, id)]);
        }
        boolean all = true;
        for (int unit : units) {
            all &= place(unit, b, activity, slot);
        }
        return all;
    }

    /** A teacher's own activity of an offering, if a pin made one, else that of any teacher. */
    private int pinned(int o, int teacher) {
        int own = teacher < 0 ? -1 : day.activities.under(o, teacher);
        return own >= 0 ? own : day.activities.any(o);
    }

    private int freeTable(int activity, int b) {
        for (int host = in.tables; host < in.hosts; host++) {
            int slot = host * in.blocks + b;
            boolean there = (in.rule[host].available() >> b & 1) != 0;
            if (there && !usedTables.containsKey(slot) && hosts(host, activity)) {
                usedTables.put(slot, activity);
                return slot;
            }
        }
        return -1;
    }

    private boolean hosts(int host, int activity) {
        for (int a : in.hosting[host]) {
            if (a == activity) {
                return true;
            }
        }
        return false;
    }

    private boolean place(int unit, int b, int activity, int slot) {
        for (int o = in.first[unit]; o < in.first[unit + 1]; o++) {
            if (in.activity[o] == activity) {
                earlier.place(unit * in.blocks + b, o, slot);
                return true;
            }
        }
        return false;
    }
}
