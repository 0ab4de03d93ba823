package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.Session;

/** Seats for those of one block who work alone: shared rooms, then rooms that no group took. */
final class OwnWork {
    private final Index index;
    private final Places places;
    private final int block;
    private final Map<Integer, Integer> freeSeats = new HashMap<>();
    private final List<Gathering> sessions = new ArrayList<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    OwnWork(Compiled day, int block, List<Integer> leftRooms) {
        index = day.index;
        places = day.places;
        this.block = block;
        for (int r = 0; r < index.room.size(); r++) {
            if (room(r).shared() || leftRooms.contains(r)) {
                freeSeats.put(r, room(r).seats());
            }
        }
        for (Session begun : index.problem.frozen()) {
            if ((index.span(begun) >> block & 1) != 0) {
                int r = Index.of(index.room, begun.room());
                freeSeats.computeIfPresent(r, (_, seats) -> seats - begun.students().size());
            }
        }
        for (Pair pair : index.problem.apart()) {
            int a = Index.of(index.student, pair.a());
            int b = Index.of(index.student, pair.b());
            apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
            apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
        }
    }

    private Room room(int r) {
        return index.problem.rooms().get(r);
    }

    private Offering offering(int o) {
        return index.problem.offerings().get(o);
    }

    /** A group that found no room of its own may sit in a shared one. */
    boolean house(Gathering group) {
        int r = bestRoom(group.offering, group.needs(places), group.students.size());
        if (r >= 0) {
            group.room = r;
            take(r, group.students.size());
        }
        return r >= 0;
    }

    private void take(int r, int seats) {
        freeSeats.merge(r, -seats, Integer::sum);
    }

    /** Seats units on an offering; false if there is no seat, and then nothing has changed. */
    boolean seat(List<Integer> unit, int o) {
        for (Gathering session : sessions) {
            if (session.offering == o && joins(session, unit)) {
                session.students.addAll(unit);
                take(session.room, unit.size());
                return true;
            }
        }
        long open = sessions.stream().filter(session -> session.offering == o).count();
        int r = open < offering(o).copies() ? bestRoom(o, needs(unit), unit.size()) : -1;
        if (r < 0 || offering(o).max() < unit.size()) {
            return false;
        }
        Gathering session = new Gathering(o, block, Gathering.NONE);
        session.room = r;
        session.students.addAll(unit);
        take(r, unit.size());
        sessions.add(session);
        return true;
    }

    private Set<String> needs(List<Integer> unit) {
        Set<String> needs = new HashSet<>();
        unit.forEach(s -> needs.addAll(places.student(s).features()));
        return needs;
    }

    private boolean joins(Gathering session, List<Integer> unit) {
        Offering offering = offering(session.offering);
        return session.students.size() + unit.size() <= offering.max()
                && freeSeats.getOrDefault(session.room, 0) >= unit.size()
                && Index.covers(room(session.room).features(), offering.features(), needs(unit))
                && unit.stream().allMatch(s -> meetsNobodyApart(session, s));
    }

    private boolean meetsNobodyApart(Gathering session, int s) {
        return apart.getOrDefault(s, Set.of()).stream().noneMatch(session.students::contains);
    }

    /** The room with most free seats among those with the fewest things that nobody asked for. */
    private int bestRoom(int o, Set<String> needs, int seats) {
        return freeSeats.entrySet().stream()
                .filter(entry -> entry.getValue() >= seats)
                .filter(entry -> isFree(entry.getKey()))
                .filter(entry ->
                        Index.covers(
                                room(entry.getKey()).features(), offering(o).features(), needs))
                .min(
                        Comparator.<Map.Entry<Integer, Integer>>comparingInt(
                                        entry -> room(entry.getKey()).features().size())
                                .thenComparing(entry -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** A room that is not shared holds one session. */
    private boolean isFree(int r) {
        return room(r).shared() || sessions.stream().noneMatch(session -> session.room == r);
    }

    /** The last resort: the session that has most seats left, even if these are none. */
    boolean squeeze(List<Integer> unit) {
        return sessions.stream()
                .filter(session -> offering(session.offering).kind().isOpenToAll())
                .filter(session -> unit.stream().allMatch(s -> meetsNobodyApart(session, s)))
                .min(Comparator.comparingInt(session -> session.students.size()))
                .map(session -> session.students.addAll(unit))
                .orElse(false);
    }

    List<Gathering> sessions() {
        return sessions;
    }
}
