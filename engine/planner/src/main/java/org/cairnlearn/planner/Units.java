package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Students who move as one: each alone, but for those who must be together. A pair together is left
 * out (and named later, if it does end up separated) where keeping it would put a pair apart into
 * one unit, or leave the unit no offering that all its members may take; so safety and pins win.
 */
final class Units {
    private final Problem problem;
    private final Map<StudentId, Integer> index = new HashMap<>();
    private final Map<OfferingId, Integer> offerings = new HashMap<>();
    private final boolean[][] apart;
    private final boolean[][] open;
    private final int[] leader;

    Units(Problem problem) {
        this.problem = problem;
        int n = problem.students().size();
        for (int s = 0; s < n; s++) {
            index.put(problem.students().get(s).id(), s);
        }
        for (int o = 0; o < problem.offerings().size(); o++) {
            offerings.put(problem.offerings().get(o).id(), o);
        }
        apart = new boolean[n][n];
        for (Pair pair : problem.apart()) {
            int a = index.getOrDefault(pair.a(), -1);
            int b = index.getOrDefault(pair.b(), -1);
            apart[a][b] = true;
            apart[b][a] = true;
        }
        open = openOnes();
        leader = new int[n];
        Arrays.setAll(leader, s -> s);
        for (Pair pair : problem.together()) {
            join(index.getOrDefault(pair.a(), -1), index.getOrDefault(pair.b(), -1));
        }
    }

    private boolean[][] openOnes() {
        Listed listed = new Listed(problem);
        Map<StudentId, OfferingId> pins = Pins.kept(problem);
        boolean[][] may = new boolean[problem.students().size()][problem.offerings().size()];
        for (int s = 0; s < may.length; s++) {
            StudentId student = problem.students().get(s).id();
            OfferingId pin = pins.get(student);
            for (int o = 0; o < may[s].length; o++) {
                OfferingId offering = problem.offerings().get(o).id();
                may[s][o] = pin == null ? listed.isReady(student, offering) : pin.equals(offering);
            }
        }
        return may;
    }

    private void join(int a, int b) {
        int first = Math.min(leader[a], leader[b]);
        int second = Math.max(leader[a], leader[b]);
        if (first == second || anyApart(first, second)) {
            return;
        }
        boolean[] both = open[first].clone();
        boolean any = false;
        for (int o = 0; o < both.length; o++) {
            both[o] &= open[second][o];
            any |= both[o];
        }
        if (any) {
            open[first] = both;
            Arrays.setAll(leader, s -> leader[s] == second ? first : leader[s]);
        }
    }

    private boolean anyApart(int first, int second) {
        for (int a = 0; a < leader.length; a++) {
            for (int b = 0; b < leader.length; b++) {
                if (leader[a] == first && leader[b] == second && apart[a][b]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The units, each as its members' places in the problem's list. */
    List<List<Integer>> members() {
        List<List<Integer>> units = new ArrayList<>();
        for (int first = 0; first < leader.length; first++) {
            if (leader[first] != first) {
                continue;
            }
            List<Integer> unit = new ArrayList<>();
            for (int s = first; s < leader.length; s++) {
                if (leader[s] == first) {
                    unit.add(s);
                }
            }
            units.add(unit);
        }
        return units;
    }

    boolean apart(int student, int other) {
        return apart[student][other];
    }

    /** Whether the unit of this first member may be placed in the offering. */
    boolean mayTake(int firstMember, int offering) {
        return open[firstMember][offering];
    }
}
