package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Pair;

/** Students who stay together are one unit; most units are one student. */
final class Units {
    /** By unit, its members' numbers. */
    final List<List<Integer>> members = new ArrayList<>();

    /** By student. */
    final int[] unitOf;

    Units(Index index) {
        int n = index.student.size();
        int[] leader = new int[n];
        for (int s = 0; s < n; s++) {
            leader[s] = s;
        }
        for (Pair pair : index.relaxed ? List.<Pair>of() : index.problem.together()) {
            int a = root(leader, Index.of(index.student, pair.a()));
            int b = root(leader, Index.of(index.student, pair.b()));
            leader[Math.max(a, b)] = Math.min(a, b);
        }
        unitOf = new int[n];
        for (int s = 0; s < n; s++) {
            int root = root(leader, s);
            if (root == s) {
                unitOf[s] = members.size();
                members.add(new ArrayList<>());
            } else {
                unitOf[s] = unitOf[root];
            }
            members.get(unitOf[s]).add(s);
        }
    }

    private static int root(int[] leader, int s) {
        int at = s;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }
}
