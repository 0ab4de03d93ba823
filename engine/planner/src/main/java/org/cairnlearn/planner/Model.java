package org.cairnlearn.planner;

import java.util.List;

/** A problem as the search sees it: numbers by unit and offering. */
final class Model {
    /** The gain of an offering that a unit may not take. */
    static final long CLOSED = Long.MIN_VALUE;

    final Problem problem;
    final List<Offering> offerings;
    final int ownPace;
    final List<List<Integer>> members;
    final int[] size;
    final boolean[] pinned;

    /** By unit and offering: value less the price of change, in milli-mastery, or CLOSED. */
    final long[][] gain;

    /** By two units: what it costs to have both in one led group; by one unit: within itself. */
    final long[][] spread;

    final boolean[][] apart;
    final Rooms rooms;

    Model(Problem problem) {
        this.problem = problem;
        offerings = problem.offerings();
        ownPace = ownPace(offerings);
        rooms = new Rooms(problem.rooms());
        Units units = new Units(problem);
        members = units.members();
        int n = members.size();
        size = members.stream().mapToInt(List::size).toArray();
        pinned = new boolean[n];
        gain = new long[n][offerings.size()];
        spread = new long[n][n];
        apart = new boolean[n][n];
        for (int u = 0; u < n; u++) {
            pinned[u] = !units.mayTake(members.get(u).getFirst(), ownPace);
            for (int o = 0; o < offerings.size(); o++) {
                gain[u][o] = gain(units, u, o);
            }
            for (int v = 0; v < n; v++) {
                relate(units, u, v);
            }
        }
    }

    private static int ownPace(List<Offering> offerings) {
        int at = 0;
        while (offerings.get(at).kind() != Kind.IND) {
            at++;
        }
        return at;
    }

    private long gain(Units units, int unit, int offering) {
        Offering place = offerings.get(offering);
        boolean tooMany = size[unit] > place.max() && !pinned[unit];
        if (tooMany || !units.mayTake(members.get(unit).getFirst(), offering)) {
            return CLOSED;
        }
        long sum = 0;
        for (int s : members.get(unit)) {
            Student student = problem.students().get(s);
            sum += Worth.of(student, place) - Worth.change(problem, student.id(), place.id());
        }
        return sum;
    }

    private void relate(Units units, int u, int v) {
        for (int s : members.get(u)) {
            for (int t : members.get(v)) {
                apart[u][v] |= units.apart(s, t);
                // Within a unit, each pair once; between two, both directions are filled.
                if (u != v || s < t) {
                    Student a = problem.students().get(s);
                    Student b = problem.students().get(t);
                    spread[u][v] += Worth.spread(problem.policy(), a, b);
                }
            }
        }
    }

    boolean isLesson(int offering) {
        return offerings.get(offering).kind() == Kind.TL;
    }
}
