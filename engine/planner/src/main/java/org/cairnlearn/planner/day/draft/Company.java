package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Pair;

/** Who is kept apart from whom, and who belongs together (H7); and caps of screens (H12). */
final class Company {
    private final DayIndex day;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, int[]> together = new HashMap<>();

    Company(DayIndex day) {
        this.day = day;
        for (Pair pair : day.problem.apart()) {
            int a = day.student(pair.a());
            int b = day.student(pair.b());
            apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
            apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
        }
        for (Pair pair : day.problem.together()) {
            join(day.student(pair.a()), day.student(pair.b()));
        }
    }

    /** Who belongs together with someone belongs together with all of that one's company. */
    private void join(int a, int b) {
        Set<Integer> all = new HashSet<>(List.of(a, b));
        for (int s : new int[] {a, b}) {
            for (int other : together.getOrDefault(s, new int[0])) {
                all.add(other);
            }
        }
        int[] sorted = all.stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int s : sorted) {
            together.put(s, sorted);
        }
    }

    /** A student with all who belong to him or her and are there in any of these blocks. */
    int[] party(int s, int span) {
        int[] all = together.get(s);
        return all == null
                ? new int[] {s}
                : Arrays.stream(all)
                        .filter(one -> one == s || (day.present[one] & span) != 0)
                        .toArray();
    }

    boolean isApart(int s, Group group) {
        Set<Integer> others = apart.get(s);
        if (others == null) {
            return false;
        }
        for (int i = 0; i < group.size(); i++) {
            if (others.contains(group.member(i))) {
                return true;
            }
        }
        return false;
    }

    boolean anyApart(int[] party) {
        for (int one : party) {
            for (int other : party) {
                if (apart.getOrDefault(one, Set.of()).contains(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All sets of students who belong together, each once. */
    List<int[]> companies() {
        List<int[]> all = new ArrayList<>();
        together.forEach((s, company) -> {
            if (company[0] == s) {
                all.add(company);
            }
        });
        all.sort((a, b) -> Integer.compare(a[0], b[0]));
        return all;
    }

    int screenCap(int s) {
        return day.screenCap[s];
    }
}
