package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.search.Activity;
import org.cairnlearn.planner.day.search.InstanceBuilder;

/**
 * Offerings as activities of the search. A conference is one activity for each adviser, since only
 * his or her own students may come; so is a lesson that a pin gives to a certain teacher.
 */
final class Activities {
    /** No offering: the place of who has none. */
    static final int NOWHERE = -1;

    /**
     * Circles of company: groups of like level, peers, and others where only apart pairs matter.
     */
    static final int LEVEL = 0;

    static final int PEERS = 1;
    static final int OTHERS = 2;

    private final Index index;
    private final RoomKinds rooms;
    private final InstanceBuilder builder;

    /** By activity: the offering and the one teacher who may lead it, or -1. */
    final List<Integer> offering = new ArrayList<>();

    final List<Integer> onlyTeacher = new ArrayList<>();

    /** By activity: the kind of room of groups without a teacher, or 0. */
    final List<Integer> tableKind = new ArrayList<>();

    final int nowhere;

    private final Map<Integer, Integer> anyTeacher = new HashMap<>();
    private final Map<List<Integer>, Integer> oneTeacher = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> teachersOf = new HashMap<>();
    private final Map<List<Integer>, Integer> pools = new HashMap<>();

    /** By pool: one of the offerings that take its seats. */
    private final List<Offering> ofPool = new ArrayList<>();

    Activities(Index index, RoomKinds rooms, InstanceBuilder builder) {
        this.index = index;
        this.rooms = rooms;
        this.builder = builder;
        Set<Integer> advisers = new HashSet<>();
        index.problem.students().stream()
                .flatMap(student -> student.advisers().stream())
                .forEach(id -> advisers.add(Index.of(index.teacher, id)));
        for (int o = 0; o < index.problem.offerings().size(); o++) {
            Offering each = index.problem.offerings().get(o);
            if (each.length() > 1 && !index.relaxed || each.copies() == 0) {
                continue;
            }
            if (each.kind() == Kind.CONF) {
                for (int t : advisers) {
                    addFor(o, t);
                }
            } else {
                add(o);
            }
        }
        for (Pin pin : index.problem.pins()) {
            pinned(pin);
        }
        nowhere = register(Activity.open(-1), NOWHERE, -1);
    }

    private void pinned(Pin pin) {
        Offering each = index.offering(pin.offering());
        TeacherId teacher = pin.teacher();
        int o = Index.of(index.offering, pin.offering());
        if (teacher != null
                && each.needsTeacher()
                && !index.relaxed
                && each.length() == 1
                && each.copies() > 0) {
            addFor(o, Index.of(index.teacher, teacher));
        }
    }

    private int register(Activity activity, int o, int teacher) {
        offering.add(o);
        onlyTeacher.add(teacher);
        boolean table = activity.most() > 0 && o >= 0 && !of(o).needsTeacher();
        tableKind.add(table ? activity.room() : 0);
        return builder.activity(activity);
    }

    private Offering of(int o) {
        return index.problem.offerings().get(o);
    }

    private void add(int o) {
        Offering each = of(o);
        if (isOpen(each)) {
            anyTeacher.put(o, register(Activity.open(pool(each)), o, -1));
        } else if (rooms.mostIn(each) > 0) {
            anyTeacher.put(o, register(group(each), o, -1));
        }
    }

    private void addFor(int o, int teacher) {
        Offering each = of(o);
        List<Integer> key = List.of(o, teacher);
        if (!oneTeacher.containsKey(key) && rooms.mostIn(each) > 0) {
            oneTeacher.put(key, register(group(each), o, teacher));
            teachersOf.computeIfAbsent(o, _ -> new TreeSet<>()).add(teacher);
        }
    }

    /** Whether students take it one by one. */
    private static boolean isOpen(Offering offering) {
        return !offering.needsTeacher() && offering.min() <= 1 && !offering.kind().isGroup();
    }

    private Activity group(Offering offering) {
        int most = rooms.mostIn(offering);
        int circle =
                switch (offering.kind()) {
                    case TL -> LEVEL;
                    case PEER, PROJ -> PEERS;
                    case SUP, CONF, DIG, IND, FIX -> OTHERS;
                };
        int least = index.relaxed && offering.length() > 1 ? 0 : Math.min(most, offering.min());
        int seats = index.relaxed ? Math.max(1, least) : most;
        return Activity.group(least, most, rooms.kind(offering, seats))
                .limited(offering.copies())
                .among(circle);
    }

    private int pool(Offering offering) {
        int[] seats = seats(rooms, offering);
        List<Integer> key = new ArrayList<>();
        for (int each : seats) {
            key.add(each);
        }
        // Offerings that ask for the same share their seats.
        key.add(offering.features().hashCode());
        return pools.computeIfAbsent(
                key,
                _ -> {
                    ofPool.add(offering);
                    return builder.pool(seats);
                });
    }

    private static int[] seats(RoomKinds rooms, Offering offering) {
        int[] seats = rooms.seats(offering);
        int most = (int) Math.min(Integer.MAX_VALUE, (long) offering.copies() * offering.max());
        for (int b = 0; b < seats.length; b++) {
            seats[b] = Math.min(seats[b], most);
        }
        return seats;
    }

    /** The seats of all pools if these were the rooms. */
    int[][] seats(RoomKinds left) {
        return ofPool.stream().map(each -> seats(left, each)).toArray(int[][]::new);
    }

    /** The activity of an offering under any teacher or none, or -1. */
    int any(int o) {
        return anyTeacher.getOrDefault(o, -1);
    }

    /** The activity of an offering under one teacher, or -1. */
    int under(int o, int teacher) {
        return oneTeacher.getOrDefault(List.of(o, teacher), -1);
    }

    /** The offering and the teacher, if only one may lead it; the same on another day. */
    String name(int activity) {
        int o = offering.get(activity);
        int t = onlyTeacher.get(activity);
        String of = o == NOWHERE ? "" : of(o).id().value();
        return t < 0 ? of : of + " under " + index.problem.teachers().get(t).id().value();
    }

    int count() {
        return offering.size();
    }

    /** The teachers under whom an offering has an activity of its own, in their order. */
    Collection<Integer> teachersOf(int o) {
        return teachersOf.getOrDefault(o, new TreeSet<>());
    }

    /** Whether students take an activity one by one. */
    boolean isOpen(int activity) {
        return activity == nowhere || isOpen(of(offering.get(activity)));
    }
}
