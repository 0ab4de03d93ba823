package org.cairnlearn.planner.day.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Talk;
import org.jspecify.annotations.Nullable;

/** Talks inside blocks: promised before places are given, and added where there is time. */
final class TalkBook {
    /** A talk; minutes from the start of its block. */
    record Entry(int student, int teacher, int block, int from) {}

    private final Draft draft;
    private final DayIndex day;
    private final Gains gains;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();

    TalkBook(Draft draft, Gains gains) {
        this.draft = draft;
        this.day = draft.day;
        this.gains = gains;
        this.limits = day.problem.policy().limits();
    }

    List<Entry> entries() {
        return entries;
    }

    boolean has(int s) {
        return entries.stream().anyMatch(entry -> entry.student() == s);
    }

    /** A talk that is set already. */
    void hold(Talk talk) {
        int s = day.student(talk.student());
        int t = day.teacher(talk.teacher());
        int b = day.block(talk.block());
        Block block = day.problem.blocks().get(b);
        int from = (int) Duration.between(block.start(), talk.start()).toMinutes();
        entries.add(new Entry(s, t, b, from));
        draft.keepForTalk(s, b);
        draft.staff.talk(t, b);
    }

    /** Sets a talk while student and teacher are still free, and keeps both free for it. */
    void promise(int s) {
        if (!hasOwnWork(s)) {
            return;
        }
        for (int t : day.advisers[s]) {
            for (int b = 0; b < day.blocks; b++) {
                boolean free =
                        (draft.open(s) >> b & 1) != 0
                                && (draft.staff.leading(t) >> b & 1) == 0
                                && draft.staff.canServe(t, 1 << b);
                int from = free ? timeFrom(0, t, b) : -1;
                if (from >= 0) {
                    entries.add(new Entry(s, t, b, from));
                    draft.keepForTalk(s, b);
                    draft.staff.talk(t, b);
                    return;
                }
            }
        }
    }

    /** Whether there is anything that the student could be called away from. */
    private boolean hasOwnWork(int s) {
        return IntStream.range(0, day.offerings)
                .filter(o -> day.kind(o).isOwnWork())
                .anyMatch(o -> draft.openings.isOpen(s, o));
    }

    /** A place comes before a talk. */
    void takeBack(int s, int block) {
        for (Entry entry : List.copyOf(entries)) {
            if (entry.student() == s && entry.block() == block) {
                entries.remove(entry);
                draft.releaseFromTalk(s, block);
                boolean more =
                        entries.stream()
                                .anyMatch(other ->
                                        other.teacher() == entry.teacher()
                                                && other.block() == block);
                if (!more) {
                    draft.staff.noTalk(entry.teacher(), block);
                }
            }
        }
    }

    /**
     * Adds talks for those who have waited, the longest first, where everyone has a place already.
     */
    void fill() {
        List<Integer> order =
                IntStream.range(0, day.students)
                        .filter(s -> gains.conference(s) > 0 && !isMet(s))
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer s) ->
                                                -draft.student(s).conferenceOverdueDays())
                                        .thenComparingInt(s -> s))
                        .toList();
        boolean[] met = new boolean[day.students];
        entries.forEach(entry -> met[entry.student()] = true);
        order.stream().filter(s -> !met[s]).forEach(this::add);
    }

    private boolean isMet(int s) {
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(s, b);
            if (group != null && day.kind(group.offering) == Kind.CONF) {
                return true;
            }
        }
        return false;
    }

    private void add(int s) {
        for (int t : day.advisers[s]) {
            for (int b = 0; b < day.blocks; b++) {
                int from = timeFor(s, t, b);
                boolean duty = (draft.staff.duties(t) >> b & 1) != 0;
                if (from >= 0 && (duty || gains.conference(s) > Scores.loadOfOneMore(draft, t))) {
                    entries.add(new Entry(s, t, b, from));
                    draft.keepForTalk(s, b);
                    draft.staff.talk(t, b);
                    return;
                }
            }
        }
    }

    /** When both are free, in minutes from the start; -1 if never. */
    private int timeFor(int s, int t, int b) {
        @Nullable Group own = draft.at(s, b);
        if (own == null || !draft.staff.canServe(t, 1 << b)) {
            return -1;
        }
        int student = freeFrom(own, b);
        @Nullable Group led = ledBy(t, b);
        int teacher = led == null ? 0 : freeFrom(led, b);
        return student < 0 || teacher < 0 ? -1 : timeFrom(Math.max(student, teacher), t, b);
    }

    private @Nullable Group ledBy(int t, int b) {
        if ((draft.staff.leading(t) >> b & 1) == 0) {
            return null;
        }
        for (int first = b; first >= 0; first--) {
            for (Group group : draft.beginningIn(first)) {
                if (group.teacher == t && (group.span >> b & 1) != 0) {
                    return group;
                }
            }
        }
        return null;
    }

    /** From which minute of the block on one may leave; -1 if not at all. */
    private int freeFrom(Group group, int b) {
        Offering offering = day.offering(group.offering);
        if (offering.kind().isOwnWork()) {
            return 0;
        }
        Integer led = offering.ledMinutes();
        if (led == null) {
            return -1;
        }
        Block first = day.problem.blocks().get(group.block);
        int since =
                (int)
                        Duration.between(first.start(), day.problem.blocks().get(b).start())
                                .toMinutes();
        return Math.max(0, led + limits.talkGapMinutes() - since);
    }

    private int timeFrom(int earliest, int t, int b) {
        List<Entry> others =
                entries.stream().filter(e -> e.teacher() == t && e.block() == b).toList();
        if (others.size() >= limits.talksPerBlock()) {
            return -1;
        }
        int from = earliest;
        for (Entry other : others) {
            from = Math.max(from, other.from() + limits.talkMinutes());
        }
        boolean inside = from + limits.talkMinutes() <= day.problem.blocks().get(b).minutes();
        return inside ? from : -1;
    }
}
