package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.search.HostRule;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the numbers of its day, ready to be mended. Sessions that the numbers cannot hold, such
 * as those of several blocks, are held as if they had begun.
 */
final class Standing {
    /**
     * A plan, and the one that a mending starts from; mostly the same.
     *
     * @param sessions as they are
     * @param talks as they are
     * @param aim as they are wished
     */
    record Day(List<Session> sessions, List<Talk> talks, List<Session> aim) {}

    final Problem problem;
    final List<Session> sessions;
    final List<Talk> talks;

    /** Blocks, as bits, in which the wish is another than what is, or somebody is not there. */
    private int stale;

    final Compiled day;

    /** The numbers with teachers' talks. */
    final Instance numbers;

    final Before before;

    /** By student and block. */
    final @Nullable Session[] at;

    /** By student, whom he or she must not meet. */
    final Map<Integer, Set<Integer>> apart = new HashMap<>();

    /** Sessions that are no group of the numbers. */
    final Set<SessionId> held = new HashSet<>();

    private Standing(Problem problem, Day plan, Set<SessionId> odd) {
        this.problem = problem;
        sessions = plan.sessions;
        Index index = new Index(problem, false);
        talks = plan.talks.stream().filter(talk -> mayBe(index, talk)).toList();
        stale = plan.aim.equals(sessions) ? 0 : ~0;
        List<Session> begun = new ArrayList<>(problem.frozen());
        begun.forEach(session -> held.add(session.id()));
        for (Session session : sessions) {
            boolean frozen = problem.frozen().stream().anyMatch(one -> isSame(one, session));
            if (odd.contains(session.id()) && held.add(session.id()) && !frozen) {
                begun.addAll(stillStanding(index, session));
            }
        }
        day = new Compiled(frozen(begun), false, talks);
        List<Session> free = plan.aim.stream().filter(one -> !held.contains(one.id())).toList();
        before = Before.of(day, free);
        numbers = withTalks();
        at = new Session[problem.students().size() * problem.blocks().size()];
        sessions.forEach(this::seat);
        sessions.forEach(session -> stale |= absent(session));
        problem.apart().forEach(this::apart);
    }

    /** Whether two are one, also where a plan was made anew and calls it by another name. */
    private static boolean isSame(Session one, Session other) {
        return one.offering().equals(other.offering())
                && one.block().equals(other.block())
                && one.room().equals(other.room())
                && one.students().equals(other.students());
    }

    private void apart(Pair pair) {
        int a = Index.of(day.index.student, pair.a());
        int b = Index.of(day.index.student, pair.b());
        apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
        apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
    }

    /** A plan as it is. */
    static Standing of(Problem problem, List<Session> sessions, List<Talk> talks) {
        Day plan = new Day(sessions, talks, sessions);
        Standing first = new Standing(problem, plan, Set.of());
        if (first.before.odd.isEmpty()) {
            return first;
        }
        Set<SessionId> odd = new HashSet<>();
        first.before.odd.forEach(session -> odd.add(session.id()));
        return new Standing(problem, plan, odd);
    }

    /** The same plan on a day that has become another, to be mended from what is wished. */
    Standing on(Problem changed, List<Session> aim) {
        Set<SessionId> odd = new HashSet<>(held);
        for (Session session : sessions) {
            if (changed.pins().stream().anyMatch(pin -> draws(pin, session))) {
                odd.remove(session.id());
            }
        }
        return new Standing(changed, new Day(sessions, talks, aim), odd);
    }

    private static boolean mayBe(Index index, Talk talk) {
        int t = Index.of(index.teacher, talk.teacher());
        int s = Index.of(index.student, talk.student());
        return index.problem.teachers().get(t).blocks().contains(talk.block())
                && index.problem.students().get(s).blocks().contains(talk.block());
    }

    private static boolean draws(Pin pin, Session session) {
        return session.students().contains(pin.student())
                && session.block().equals(pin.block())
                && !session.offering().equals(pin.offering());
    }

    /** What is left of a session that is held: nothing, or all who are there. */
    private static List<Session> stillStanding(Index index, Session session) {
        Problem problem = index.problem;
        int span = index.span(session);
        boolean led =
                session.teacher() == null
                        || (span
                                        & ~index.mask(
                                                problem.teachers()
                                                        .get(
                                                                Index.of(
                                                                        index.teacher,
                                                                        session.teacher()))
                                                        .blocks()))
                                == 0;
        int room = Index.of(index.room, session.room());
        boolean open = (span & index.mask(problem.rooms().get(room).closed())) == 0;
        Set<StudentId> there = new HashSet<>();
        for (StudentId id : session.students()) {
            int s = Index.of(index.student, id);
            if ((span & ~index.mask(problem.students().get(s).blocks())) == 0) {
                there.add(id);
            }
        }
        return led && open && !there.isEmpty() ? List.of(with(session, there)) : List.of();
    }

    static Session with(Session session, Set<StudentId> students) {
        return new Session(
                session.id(),
                session.offering(),
                session.block(),
                session.teacher(),
                session.room(),
                students);
    }

    private Problem frozen(List<Session> begun) {
        return new Problem(
                problem.date(),
                problem.blocks(),
                problem.topics(),
                problem.teachers(),
                problem.rooms(),
                problem.offerings(),
                problem.students(),
                problem.apart(),
                problem.together(),
                problem.arms(),
                problem.pins(),
                begun,
                problem.previous(),
                problem.history(),
                problem.policy());
    }

    private Instance withTalks() {
        Instance in = day.instance;
        HostRule[] rule = in.rule.clone();
        Map<Integer, Integer> leading = new HashMap<>();
        for (Session session : sessions) {
            if (session.teacher() != null) {
                int t = Index.of(day.index.teacher, session.teacher());
                leading.merge(t, day.index.span(session), (a, b) -> a | b);
            }
        }
        for (Talk talk : talks) {
            int t = Index.of(day.index.teacher, talk.teacher());
            int block = 1 << Index.of(day.index.block, talk.block());
            rule[t] = Cuts.less(rule[t], block & ~leading.getOrDefault(t, 0), block);
        }
        return new Instance(in, new Instance.Rest(rule, in.seats, in.hallRooms, in.present));
    }

    private void seat(Session session) {
        for (StudentId id : session.students()) {
            int from = Index.of(day.index.student, id) * problem.blocks().size();
            for (int span = day.index.span(session); span != 0; span &= span - 1) {
                at[from + Integer.numberOfTrailingZeros(span)] = session;
            }
        }
    }

    /** Blocks in which somebody has a place who is not there. */
    private int absent(Session session) {
        int span = day.index.span(session);
        int missing = 0;
        for (StudentId id : session.students()) {
            int s = Index.of(day.index.student, id);
            missing |= span & ~day.index.mask(problem.students().get(s).blocks());
        }
        return missing;
    }

    /** Whether a block cannot stay as it is. */
    boolean isStale(int b) {
        return (stale >> b & 1) != 0;
    }

    @Nullable Session at(int student, int block) {
        return at[student * problem.blocks().size() + block];
    }

    /** What may not change before a block, and around talks that are still to be held. */
    Kept kept(int next, Cuts cuts, Collection<Talk> left) {
        Instance in = numbers;
        int[] places = new int[in.students];
        Arrays.fill(places, (1 << next) - 1);
        BitSet slots = new BitSet();
        for (int slot = 0; slot < in.slots(); slot++) {
            slots.set(slot, slot % in.blocks < next);
        }
        for (Talk talk : left) {
            int b = Index.of(day.index.block, talk.block());
            places[day.units.unitOf[Index.of(day.index.student, talk.student())]] |= 1 << b;
            int slot = Index.of(day.index.teacher, talk.teacher()) * in.blocks + b;
            if (before.bySlot.containsKey(slot)) {
                slots.set(slot);
            }
        }
        BitSet homeless = new BitSet();
        before.bySlot.forEach((slot, session) -> {
            int r = Index.of(day.index.room, session.room());
            int shut = cuts.room[r] | day.begun.closed[r];
            homeless.set(slot, (shut >> slot % in.blocks & 1) != 0 && !slots.get(slot));
        });
        return new Kept(places, slots, homeless);
    }

    /** The talks that can still be held. */
    List<Talk> talksLeft(Cuts cuts) {
        return talks.stream().filter(talk -> isLeft(talk, cuts)).toList();
    }

    private boolean isLeft(Talk talk, Cuts cuts) {
        int b = Index.of(day.index.block, talk.block());
        int t = Index.of(day.index.teacher, talk.teacher());
        int s = Index.of(day.index.student, talk.student());
        int teaching = day.index.mask(problem.teachers().get(t).blocks()) & ~cuts.teacher[t];
        int present = day.index.mask(problem.students().get(s).blocks()) & ~cuts.student[s];
        Pin pin = day.places.pins(s).get(b);
        Session there = at(s, b);
        boolean moved = pin != null && (there == null || !there.offering().equals(pin.offering()));
        return (teaching & present & 1 << b) != 0 && !moved;
    }
}
