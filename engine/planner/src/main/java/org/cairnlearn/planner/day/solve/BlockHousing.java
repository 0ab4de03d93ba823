package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Solution;
import org.jspecify.annotations.Nullable;

/** The sessions of one block of a mended plan, and their rooms. */
final class BlockHousing {
    /** A session of own work that goes on. */
    private record Own(@Nullable Session was, int room, Set<Integer> students) {}

    private final Rehousing plan;
    private final Standing standing;
    private final Compiled day;
    private final Instance in;
    private final Cuts cuts;
    private final Solution solution;
    private final int b;
    private final Map<Integer, List<Own>> kept = new TreeMap<>();
    private final List<Gathering> groups = new ArrayList<>();
    private final Map<Gathering, Session> was = new IdentityHashMap<>();
    private final Set<SessionId> going = new HashSet<>();

    /** By offering: who works there alone. */
    private final Map<Integer, Set<Integer>> alone = new TreeMap<>();

    /** By room: the blocks in which it cannot be used; and students in it. */
    private final int[] taken;

    private final int[] seated;

    /** By room: groups in it. */
    private final int[] housed;

    BlockHousing(Rehousing plan, int b) {
        this.plan = plan;
        standing = plan.standing;
        day = standing.day;
        in = day.instance;
        cuts = plan.cuts;
        solution = plan.solution;
        this.b = b;
        taken = new int[day.begun.room.length];
        for (int r = 0; r < taken.length; r++) {
            taken[r] = room(r).shared() ? day.begun.closed[r] : day.begun.room[r];
            taken[r] |= cuts.room[r];
        }
        seated = new int[taken.length];
        housed = new int[taken.length];
    }

    void write() {
        hold();
        gather();
        groups.forEach(this::remember);
        stay();
        house();
        for (Gathering group : groups) {
            add(group.offering, group.teacher, group.room, group.students, was.get(group));
        }
        alone.forEach(this::settle);
    }

    /** What is no group of the numbers stays. */
    private void hold() {
        for (Session session : standing.sessions) {
            boolean spans = (day.index.span(session) >> b & 1) != 0;
            int r = plan.roomOf(session);
            if (!spans || !standing.held.contains(session.id())) {
                continue;
            }
            Set<Integer> there = new TreeSet<>();
            for (StudentId id : session.students()) {
                int s = Index.of(day.index.student, id);
                if ((day.begun.student[s] & ~cuts.student[s] & 1 << b) != 0) {
                    there.add(s);
                }
            }
            seated[r] += there.size();
            if (plan.blockOf(session) == b && !there.isEmpty()) {
                plan.sessions.add(Standing.with(session, plan.ids(there)));
            }
        }
    }

    private void gather() {
        Map<Integer, Gathering> bySlot = new HashMap<>();
        for (int u = 0; u < in.students; u++) {
            int option = solution.place(u * in.blocks + b);
            int slot = solution.seat(u * in.blocks + b);
            int o = option < 0 ? -1 : day.offeringOf(option);
            if (option < 0) {
                continue;
            }
            if (o < 0) {
                plan.fail();
                return;
            }
            Set<Integer> into =
                    slot >= 0
                            ? bySlot.computeIfAbsent(slot, _ -> led(slot)).students
                            : alone.computeIfAbsent(o, _ -> new TreeSet<>());
            for (int s : day.units.members.get(u)) {
                if ((day.places.present(s) & ~cuts.student[s] & 1 << b) != 0) {
                    into.add(s);
                }
            }
        }
        bySlot.values().stream().filter(one -> !one.students.isEmpty()).forEach(groups::add);
        groups.sort(
                Comparator.comparingInt((Gathering group) -> group.offering)
                        .thenComparingInt(group -> group.teacher)
                        .thenComparing(group -> group.students.iterator().next()));
    }

    private Gathering led(int slot) {
        int host = slot / in.blocks;
        int o = day.activities.offering.get(solution.hosted(slot));
        return new Gathering(o, b, host < in.tables ? host : Gathering.NONE);
    }

    /** Finds the session that a group was: of the same, with most of the same students. */
    private void remember(Gathering group) {
        Map<SessionId, Integer> votes = new HashMap<>();
        Session best = null;
        int most = 0;
        for (int s : group.students) {
            Session old = standing.at(s, b);
            if (old != null && !going.contains(old.id()) && isSame(group, old)) {
                int count = votes.merge(old.id(), 1, Integer::sum);
                if (count > most) {
                    most = count;
                    best = old;
                }
            }
        }
        if (best != null) {
            was.put(group, best);
            going.add(best.id());
            int r = plan.roomOf(best);
            boolean fits = most == group.students.size() || fits(group, r);
            if (fits && (taken[r] >> b & 1) == 0) {
                take(group, r);
            }
        }
    }

    private boolean isSame(Gathering group, Session old) {
        TeacherId teacher = old.teacher();
        int led = teacher == null ? Gathering.NONE : Index.of(day.index.teacher, teacher);
        return led == group.teacher
                && Index.of(day.index.offering, old.offering()) == group.offering;
    }

    private boolean fits(Gathering group, int r) {
        return room(r).seats() - seated[r] >= group.students.size()
                && Index.covers(
                        room(r).features(),
                        offering(group.offering).features(),
                        group.needs(day.places));
    }

    private void take(Gathering group, int r) {
        group.room = r;
        taken[r] |= room(r).shared() ? 0 : 1 << b;
        seated[r] += group.students.size();
        housed[r]++;
    }

    /** Who worked alone somewhere and still does stays there. */
    private void stay() {
        Map<SessionId, Own> staying = new LinkedHashMap<>();
        alone.forEach((o, students) -> {
            for (int s : students) {
                Session old = standing.at(s, b);
                if (old != null && goesOn(old, o)) {
                    staying.computeIfAbsent(
                                    old.id(), _ -> new Own(old, plan.roomOf(old), new TreeSet<>()))
                            .students
                            .add(s);
                }
            }
        });
        for (Own own : staying.values()) {
            int o = Index.of(day.index.offering, Objects.requireNonNull(own.was).offering());
            alone.getOrDefault(o, Set.of()).removeAll(own.students);
            taken[own.room] |= room(own.room).shared() ? 0 : 1 << b;
            seated[own.room] += own.students.size();
            kept.computeIfAbsent(o, _ -> new ArrayList<>()).add(own);
        }
    }

    private boolean goesOn(Session old, int o) {
        int r = plan.roomOf(old);
        return old.teacher() == null
                && Index.of(day.index.offering, old.offering()) == o
                && ((cuts.room[r] | day.begun.closed[r]) >> b & 1) == 0;
    }

    private void house() {
        List<Gathering> open = groups.stream().filter(group -> group.room < 0).toList();
        for (Gathering group : open) {
            int best = Gathering.NONE;
            for (int r = 0; r < taken.length; r++) {
                if (isFree(group, r) && (best < 0 || isBetter(r, best))) {
                    best = r;
                }
            }
            if (best < 0) {
                matchAll();
                return;
            }
            take(group, best);
        }
    }

    /** Whether a group finds a room of its own there, or a corner. */
    private boolean isFree(Gathering group, int r) {
        int gone = taken[r] | day.begun.room[r];
        return (gone >> b & 1) == 0
                && housed[r] < day.rooms.placesIn(r)
                && group.students.size() <= day.rooms.seatsOfGroup(r)
                && fits(group, r);
    }

    private boolean isBetter(int r, int than) {
        boolean shared = room(r).shared();
        return shared == room(than).shared() ? room(r).seats() < room(than).seats() : !shared;
    }

    /** All rooms of the groups anew, as many as possible where they are. */
    private void matchAll() {
        int[] wished = new int[groups.size()];
        for (int g = 0; g < wished.length; g++) {
            wished[g] = groups.get(g).room;
            if (wished[g] >= 0) {
                taken[wished[g]] &= room(wished[g]).shared() ? ~0 : ~(1 << b);
                seated[wished[g]] -= groups.get(g).students.size();
                housed[wished[g]]--;
                groups.get(g).room = Gathering.NONE;
            }
        }
        int[] gone = taken.clone();
        for (int r = 0; r < gone.length; r++) {
            gone[r] |= room(r).shared() ? day.begun.room[r] : 0;
        }
        new RoomMatching(day, gone, b, groups).match(wished);
        for (Gathering group : groups) {
            if (group.room < 0) {
                plan.fail();
            } else {
                take(group, group.room);
            }
        }
    }

    /** Seats for those who come to own work, where it goes on already if possible. */
    private void settle(int o, Set<Integer> newcomers) {
        List<Own> there = kept.computeIfAbsent(o, _ -> new ArrayList<>());
        for (int s : newcomers) {
            Own place = null;
            for (Own own : there) {
                boolean seat =
                        own.students.size() < offering(o).max()
                                && seated[own.room] < room(own.room).seats()
                                && Collections.disjoint(
                                        own.students, standing.apart.getOrDefault(s, Set.of()))
                                && suits(s, o, own.room);
                place = place == null && seat ? own : place;
            }
            if (place == null) {
                place = there.size() < offering(o).copies() ? fresh(o, s) : null;
                if (place == null) {
                    plan.fail();
                    return;
                }
                there.add(place);
            }
            place.students.add(s);
            seated[place.room]++;
        }
        for (Own own : there) {
            add(o, Gathering.NONE, own.room, own.students, own.was);
        }
        kept.remove(o);
    }

    private boolean suits(int s, int o, int r) {
        return Index.covers(
                room(r).features(), offering(o).features(), day.places.student(s).features());
    }

    /** Another room for own work: a shared one, else the smallest that is free. */
    private @Nullable Own fresh(int o, int s) {
        int best = Gathering.NONE;
        for (int r = 0; r < taken.length; r++) {
            boolean free =
                    (taken[r] >> b & 1) == 0 && seated[r] < room(r).seats() && suits(s, o, r);
            if (free && (best < 0 || room(r).shared() && !room(best).shared())) {
                best = r;
            }
        }
        if (best < 0) {
            return null;
        }
        taken[best] |= room(best).shared() ? 0 : 1 << b;
        return new Own(null, best, new TreeSet<>());
    }

    private void add(int o, int teacher, int room, Set<Integer> students, @Nullable Session old) {
        if (room < 0) {
            plan.fail();
            return;
        }
        if (old != null && room == plan.roomOf(old) && isAsBefore(old, students)) {
            plan.sessions.add(old);
            return;
        }
        Problem problem = day.index.problem;
        plan.sessions.add(
                new Session(
                        old == null ? plan.newId() : old.id(),
                        offering(o).id(),
                        problem.blocks().get(b).id(),
                        teacher < 0 ? null : problem.teachers().get(teacher).id(),
                        problem.rooms().get(room).id(),
                        plan.ids(students)));
    }

    private boolean isAsBefore(Session old, Set<Integer> students) {
        for (int s : students) {
            if (standing.at(s, b) != old) {
                return false;
            }
        }
        return students.size() == old.students().size();
    }

    private Room room(int r) {
        return day.index.problem.rooms().get(r);
    }

    private Offering offering(int o) {
        return day.index.problem.offerings().get(o);
    }
}
