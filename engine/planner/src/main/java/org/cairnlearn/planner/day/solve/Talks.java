package org.cairnlearn.planner.day.solve;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.TeacherId;

/**
 * Talks for those whom the plan gives no conference: who has waited longest first, with a teacher
 * who is there anyway if possible. Greedy; a talk never moves anybody.
 */
final class Talks {
    private final Compiled day;
    private final Index index;
    private final Limits limits;
    private final List<Talk> talks = new ArrayList<>();

    /** By student and block, and by teacher and block: the group, or null. */
    private final Gathering[][] ofStudent;

    private final Gathering[][] ofTeacher;

    /** By teacher and block: minutes from which he or she is free, and talks so far. */
    private final int[][] freeFrom;

    private final int[][] held;

    private record Slot(int teacher, int block, int from, boolean newDuty) {}

    Talks(Compiled day, List<Gathering> sessions) {
        this.day = day;
        index = day.index;
        limits = index.problem.policy().limits();
        int blocks = index.block.size();
        ofStudent = new Gathering[index.student.size()][blocks];
        ofTeacher = new Gathering[index.teacher.size()][blocks];
        freeFrom = new int[index.teacher.size()][blocks];
        held = new int[index.teacher.size()][blocks];
        for (Gathering session : sessions) {
            session.students.forEach(s -> ofStudent[s][session.block] = session);
            if (session.teacher >= 0) {
                ofTeacher[session.teacher][session.block] = session;
                freeFrom[session.teacher][session.block] = freeFrom(session);
            }
        }
        List<Integer> waiting = new ArrayList<>();
        for (int s = 0; s < ofStudent.length; s++) {
            if (waits(s)) {
                waiting.add(s);
            }
        }
        waiting.sort(Comparator.comparing(s -> -day.places.student(s).conferenceOverdueDays()));
        waiting.forEach(this::plan);
    }

    private boolean waits(int s) {
        boolean conference = day.begun.conference[s];
        for (Gathering session : ofStudent[s]) {
            conference |= session != null && offering(session).kind() == Kind.CONF;
        }
        return !conference && (isDue(s) || day.places.worth(s).conference() > 0);
    }

    private boolean isDue(int s) {
        return day.places.student(s).conferenceOverdueDays() > limits.conferenceOverdueDays();
    }

    private Offering offering(Gathering session) {
        return index.problem.offerings().get(session.offering);
    }

    /** Minutes into the block from which one may be called out of a session. */
    private int freeFrom(Gathering session) {
        Offering offering = offering(session);
        if (offering.kind().isOwnWork()) {
            return 0;
        }
        Integer led = offering.ledMinutes();
        return led == null ? Integer.MAX_VALUE / 2 : led + limits.talkGapMinutes();
    }

    private void plan(int s) {
        Student student = day.places.student(s);
        List<Slot> slots = new ArrayList<>();
        for (TeacherId adviser : student.advisers()) {
            int t = Index.of(index.teacher, adviser);
            int possible = day.instance.rule[t].available();
            for (int b = 0; b < index.block.size(); b++) {
                if ((possible >> b & 1) != 0 && ofStudent[s][b] != null) {
                    offer(slots, s, t, b);
                }
            }
        }
        slots.stream()
                .min(
                        Comparator.comparing(Slot::newDuty)
                                .thenComparingInt(slot -> held[slot.teacher()][slot.block()])
                                .thenComparingInt(Slot::block)
                                .thenComparingInt(Slot::teacher))
                .ifPresent(slot -> hold(s, slot));
    }

    private void offer(List<Slot> slots, int s, int t, int b) {
        int from = Math.max(freeFrom[t][b], freeFrom(ofStudent[s][b]));
        boolean ends = from + limits.talkMinutes() <= index.minutes(b);
        if (!ends || held[t][b] >= limits.talksPerBlock()) {
            return;
        }
        boolean newDuty = ofTeacher[t][b] == null && held[t][b] == 0;
        if (!newDuty || day.instance.rule[t].allows(duties(t) | 1 << b) && isWorthADuty(s)) {
            slots.add(new Slot(t, b, from, newDuty));
        }
    }

    /** A duty of its own is for who is due, or has waited for long. */
    private boolean isWorthADuty(int s) {
        int price = index.problem.policy().weights().load();
        return isDue(s) || day.places.worth(s).conference() > 3 * price;
    }

    private int duties(int t) {
        int busy = 0;
        for (int b = 0; b < index.block.size(); b++) {
            busy |= ofTeacher[t][b] != null || held[t][b] > 0 ? 1 << b : 0;
        }
        return busy;
    }

    private void hold(int s, Slot slot) {
        Block block = index.problem.blocks().get(slot.block());
        LocalTime start = block.start().plusMinutes(slot.from());
        talks.add(
                new Talk(
                        day.places.student(s).id(),
                        index.problem.teachers().get(slot.teacher()).id(),
                        block.id(),
                        start,
                        limits.talkMinutes()));
        held[slot.teacher()][slot.block()]++;
        freeFrom[slot.teacher()][slot.block()] = slot.from() + limits.talkMinutes();
    }

    List<Talk> talks() {
        talks.sort(Comparator.comparing(Talk::start).thenComparing(Talk::teacher));
        return talks;
    }
}
