package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.search.Instance;

/**
 * Groups as columns of a {@link DayModel} (Dantzig and Wolfe's decomposition by session): each with
 * its members, and the cost of their company inside. Finds those that are worth more than their
 * price at given prices, and adds them.
 */
final class SessionColumns {
    private final DayModel model;
    private final Instance in;
    private final GroupPricing[] pricing;
    private final Set<List<Integer>> known = new HashSet<>();

    /** By activity: what no group is worth more than, at the prices looked at last. */
    final long[] worth;

    private int[] option = new int[0];
    private int[] student = new int[0];
    private long[] price = new long[0];

    SessionColumns(DayModel model, long grain) {
        this.model = model;
        in = model.in;
        worth = new long[in.activities];
        pricing = new GroupPricing[in.activities];
        for (int a = 0; a < in.activities; a++) {
            if (model.isPriced(a)) {
                int most = Math.min(in.most[a], in.takers[a].length);
                pricing[a] =
                        new GroupPricing(in.pairs[in.circle[a]], grain, most, in.takers[a].length);
            }
        }
    }

    /** Prices the groups of all activities. The price of a member is that of his or her cut. */
    void price(long[] cutPrice) {
        for (int a = 0; a < in.activities; a++) {
            if (pricing[a] != null) {
                candidates(a, cutPrice);
                pricing[a].price(student, price);
                worth[a] = pricing[a].bound;
            }
        }
    }

    private void candidates(int a, long[] cutPrice) {
        long[] sorted =
                Arrays.stream(in.takers[a])
                        .filter(o -> cutPrice[o] > 0)
                        .mapToLong(o -> -cutPrice[o] << 22 | o - in.takers[a][0])
                        .sorted()
                        .toArray();
        option = new int[sorted.length];
        student = new int[sorted.length];
        price = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            option[i] = in.takers[a][0] + (int) (sorted[i] & (1 << 22) - 1);
            student[i] = in.student[option[i]];
            price[i] = cutPrice[option[i]];
        }
    }

    /** Adds the best group of each activity if it is worth more than a group of it costs. */
    int add(long[] groupPrice) {
        int added = 0;
        for (int a = 0; a < in.activities; a++) {
            if (pricing[a] != null && pricing[a].bestWorth > groupPrice[a]) {
                int size = pricing[a].bestSize;
                added += add(a, Arrays.copyOf(pricing[a].best, size)) ? 1 : 0;
            }
        }
        return added;
    }

    /** Adds a group of these students, if it is new. */
    boolean add(int a, int[] students) {
        int[] options = new int[students.length];
        long cost = 0;
        for (int i = 0; i < students.length; i++) {
            options[i] = optionOf(a, students[i]);
            for (int j = 0; j < i; j++) {
                cost += in.pairs[in.circle[a]].cost(students[i], students[j]);
            }
        }
        options =
                Arrays.stream(options)
                        .filter(o -> o >= 0 && model.cutRow[o] >= 0)
                        .sorted()
                        .toArray();
        boolean isNew = known.add(IntStream.of(options).boxed().toList());
        if (isNew) {
            model.group(a, options, options.length, cost);
        }
        return isNew;
    }

    private int optionOf(int a, int s) {
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            if (in.activity[o] == a) {
                return o;
            }
        }
        return -1;
    }
}
