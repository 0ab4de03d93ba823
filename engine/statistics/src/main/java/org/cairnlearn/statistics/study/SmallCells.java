package org.cairnlearn.statistics.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers of a table may not be told, since they are about fewer than ten students. When only
 * one of a set is hidden, anyone could take it from the total, so the next smallest is hidden too.
 */
public final class SmallCells {
    /** Fewest students that a number may be about. */
    public static final int FEWEST = 10;

    private SmallCells() {}

    /** For each count, whether it is hidden. */
    public static List<Boolean> hidden(List<Integer> counts) {
        List<Boolean> hidden = new ArrayList<>();
        for (int count : counts) {
            hidden.add(count > 0 && count < FEWEST);
        }
        int small = (int) hidden.stream().filter(one -> one).count();
        int sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += hidden.get(i) ? counts.get(i) : 0;
        }
        if (small > 0 && (small == 1 || sum < FEWEST)) {
            int next = -1;
            for (int i = 0; i < counts.size(); i++) {
                boolean candidate = !hidden.get(i) && counts.get(i) > 0;
                if (candidate && (next < 0 || counts.get(i) < counts.get(next))) {
                    next = i;
                }
            }
            if (next >= 0) {
                hidden.set(next, true);
            }
        }
        return List.copyOf(hidden);
    }
}
