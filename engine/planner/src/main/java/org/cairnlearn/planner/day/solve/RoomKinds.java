package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.search.InstanceBuilder;

/**
 * Rooms as the search counts them. Groups need a room each: offerings that ask for the same are one
 * kind, and Hall's condition says how many groups of which kinds find rooms together. Who works
 * alone takes a seat: of the shared rooms, and of as many others as the school needs to seat all.
 * What shared rooms have beyond a seat for everybody is corners, one for a group each.
 */
final class RoomKinds {
    /** With more kinds than this only the sets that matter most are counted. */
    private static final int ALL_SETS = 5;

    private static final int MOST_KINDS = 30;

    /** Of a full group's seats so many percent are reckoned to be taken when rooms are divided. */
    private static final int FILLED = 60;

    private record Demand(Set<String> features, int seats) {}

    private record Wanted(Set<String> features, int min, int max) {}

    private final Index index;

    /** By room: the blocks in which a session has begun or it is closed; and only the latter. */
    private final int[] taken;

    private final int[] closed;
    private final Map<Demand, Integer> kinds = new LinkedHashMap<>();
    private final List<Demand> demands = new ArrayList<>();

    private final List<Integer> all;

    /** The rooms that have a feature. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    /** Who asks for the same gets the same. */
    private final Map<Wanted, Integer> most = new HashMap<>();

    /** What rooms suit, as long as no kind is new: asked for each set of kinds and each block. */
    private Suiting suiting = new Suiting(0, new int[0]);

    /** By room the kinds that fit into it, of so many kinds. */
    private record Suiting(int kinds, int[] byRoom) {}

    /** Rooms for own work: shared ones, and those that are set aside. */
    final boolean[] quiet;

    private final Corners corners;

    RoomKinds(Index index, Begun begun) {
        this.index = index;
        taken = begun.room;
        closed = begun.closed;
        quiet = new boolean[index.room.size()];
        all = IntStream.range(0, quiet.length).boxed().toList();
        int seats = 0;
        for (int r : all) {
            room(r).features()
                    .forEach(one -> having.computeIfAbsent(one, _ -> new ArrayList<>()).add(r));
            quiet[r] = room(r).shared();
            seats += quiet[r] ? room(r).seats() : 0;
        }
        if (index.relaxed) {
            corners = Corners.none(quiet.length);
        } else {
            setAside(seats);
            corners = new Corners(index.problem, quiet);
        }
    }

    private RoomKinds(RoomKinds of, int[] gone) {
        index = of.index;
        taken = of.taken.clone();
        closed = of.closed.clone();
        for (int r = 0; r < gone.length; r++) {
            taken[r] |= gone[r];
            closed[r] |= gone[r];
        }
        kinds.putAll(of.kinds);
        demands.addAll(of.demands);
        suiting = of.suiting;
        quiet = of.quiet;
        all = of.all;
        having.putAll(of.having);
        corners = of.corners;
    }

    /** The same kinds while rooms are closed, by room the blocks as bits. */
    RoomKinds without(int[] gone) {
        return new RoomKinds(this, gone);
    }

    private Room room(int r) {
        return index.problem.rooms().get(r);
    }

    /** Largest first, until all who are in no group can sit. */
    private void setAside(int shared) {
        List<Integer> left = new ArrayList<>();
        for (int r = 0; r < quiet.length; r++) {
            if (!quiet[r]) {
                left.add(r);
            }
        }
        left.sort((a, b) -> Integer.compare(room(b).seats(), room(a).seats()));
        int group = largestGroup();
        int leaders = index.problem.teachers().size();
        int seats = shared;
        while (!left.isEmpty()) {
            int groups = Math.min(left.size(), leaders);
            if (seats + groups * group * FILLED / 100 >= index.problem.students().size()) {
                return;
            }
            int r = left.removeFirst();
            quiet[r] = true;
            seats += room(r).seats();
        }
    }

    private int largestGroup() {
        return index.problem.offerings().stream()
                .filter(Offering::needsTeacher)
                .mapToInt(offering -> Math.min(offering.max(), 30))
                .max()
                .orElse(0);
    }

    /** How many students a group can have, given the rooms: where most students sit altogether. */
    int mostIn(Offering offering) {
        Wanted wanted = new Wanted(offering.features(), offering.min(), offering.max());
        return most.computeIfAbsent(
                wanted, _ -> index.relaxed ? mostAnywhere(offering) : mostAtOnce(offering));
    }

    private int mostAnywhere(Offering offering) {
        int most = 0;
        for (int r = 0; r < quiet.length; r++) {
            if (room(r).features().containsAll(offering.features())) {
                most = Math.max(most, room(r).seats());
            }
        }
        return Math.min(most, offering.max());
    }

    private int mostAtOnce(Offering offering) {
        int leaders = index.problem.teachers().size();
        int best = 0;
        long bestSeats = 0;
        for (int size = Math.max(1, offering.min()); size <= offering.max(); size++) {
            int rooms = countRooms(new Demand(offering.features(), size));
            long seats = (long) size * (offering.needsTeacher() ? Math.min(rooms, leaders) : rooms);
            if (seats >= bestSeats && seats > 0) {
                bestSeats = seats;
                best = size;
            } else if (seats == 0) {
                break;
            }
        }
        return best;
    }

    private int countRooms(Demand demand) {
        int rooms = 0;
        for (int r : candidates(demand.features)) {
            rooms += fits(r, demand) ? counted(r) : 0;
        }
        return rooms;
    }

    /** The rooms that have one of these, where some are asked for: only they can have them all. */
    private List<Integer> candidates(Set<String> features) {
        return features.isEmpty()
                ? all
                : having.getOrDefault(features.iterator().next(), List.of());
    }

    private boolean fits(int r, Demand demand) {
        return seatsOfGroup(r) >= demand.seats && room(r).features().containsAll(demand.features);
    }

    /** How many groups can be in a room at a time. */
    int placesIn(int r) {
        return room(r).shared() ? corners.in(r) : 1;
    }

    /** The same as the search counts: what is set aside is for no group. */
    private int counted(int r) {
        return quiet[r] && !room(r).shared() ? 0 : placesIn(r);
    }

    /** How many students a group in a room can have. */
    int seatsOfGroup(int r) {
        boolean whole = index.relaxed || !room(r).shared();
        return whole ? room(r).seats() : corners.in(r) > 0 ? corners.size : 0;
    }

    /** The kind of room of groups of so many, as a bit. */
    int kind(Offering offering, int seats) {
        Demand demand = new Demand(offering.features(), seats);
        int number =
                kinds.computeIfAbsent(
                        demand,
                        _ -> {
                            if (demands.size() < MOST_KINDS) {
                                demands.add(demand);
                            }
                            return demands.size() - 1;
                        });
        return 1 << number;
    }

    /** Rooms of some of these kinds that are free in a block. */
    int free(int kindSet, int block) {
        int free = 0;
        for (int r = 0; r < quiet.length; r++) {
            int suiting = kindsIn(r) & kindSet;
            if (index.relaxed && room(r).shared()) {
                free += suiting == 0 ? 0 : room(r).seats() / smallest(suiting);
            } else if (suiting != 0 && (taken[r] >> block & 1) == 0) {
                free += counted(r);
            }
        }
        return free;
    }

    /** The fewest seats that a group of some of these kinds takes. */
    private int smallest(int kindSet) {
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < demands.size(); k++) {
            least = (kindSet >> k & 1) == 0 ? least : Math.min(least, demands.get(k).seats);
        }
        return least;
    }

    private int kindsIn(int r) {
        Suiting known = suiting;
        if (known.kinds != demands.size()) {
            known =
                    new Suiting(
                            demands.size(),
                            IntStream.range(0, quiet.length).map(this::fitting).toArray());
            suiting = known;
        }
        return known.byRoom[r];
    }

    private int fitting(int r) {
        int set = 0;
        for (int k = 0; k < demands.size(); k++) {
            set |= fits(r, demands.get(k)) ? 1 << k : 0;
        }
        return set;
    }

    /** Hall's condition for the sets of kinds that matter. */
    void limit(InstanceBuilder builder) {
        for (int set : hallSets()) {
            builder.rooms(set, free(set));
        }
    }

    /** By block, how many groups of these kinds find a room. */
    int[] free(int kindSet) {
        int[] byBlock = new int[index.block.size()];
        for (int b = 0; b < byBlock.length; b++) {
            byBlock[b] = free(kindSet, b);
        }
        return byBlock;
    }

    private Set<Integer> hallSets() {
        Set<Integer> sets = new TreeSet<>();
        int all = (1 << demands.size()) - 1;
        if (demands.size() <= ALL_SETS) {
            for (int set = 1; set <= all; set++) {
                sets.add(set);
            }
            return sets;
        }
        sets.add(all);
        for (int k = 0; k < demands.size(); k++) {
            sets.add(1 << k);
        }
        for (int r = 0; r < quiet.length; r++) {
            int set = kindsIn(r);
            sets.add(set == 0 ? all : set);
            sets.add(all & ~set);
        }
        sets.remove(0);
        return sets;
    }

    /** Seats for own work in rooms that have what an offering needs, by block. */
    int[] seats(Offering offering) {
        int[] seats = new int[index.block.size()];
        for (int r = 0; r < quiet.length; r++) {
            boolean counts = quiet[r] || index.relaxed;
            if (!counts || !room(r).features().containsAll(offering.features())) {
                continue;
            }
            for (int b = 0; b < seats.length; b++) {
                int missing = room(r).shared() ? closed[r] : taken[r];
                boolean free = (missing >> b & 1) == 0;
                boolean cornered = (taken[r] >> b & 1) == 0;
                seats[b] += free ? room(r).seats() - (cornered ? corners.seatsIn(r) : 0) : 0;
            }
        }
        return seats;
    }
}
