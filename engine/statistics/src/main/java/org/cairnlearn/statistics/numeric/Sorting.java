package org.cairnlearn.statistics.numeric;

import java.util.Arrays;

/** Which place comes first, without boxing. */
public final class Sorting {
    private Sorting() {}

    /**
     * The places of the values from small to large, equal ones in their order. A number's bits are
     * sorted as whole numbers; only runs of equal leading bits are compared again.
     */
    public static int[] order(double[] values) {
        int n = values.length;
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(n - 1, 1)));
        var keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = sortable(values[i]) >> bits << bits | i;
        }
        Arrays.sort(keys);
        var order = new int[n];
        long mask = (1L << bits) - 1;
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & mask);
        }
        repair(order, values);
        return order;
    }

    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63) & Long.MAX_VALUE;
    }

    /** Values whose cut-off bits decide stand next to one another: an insertion sort is enough. */
    private static void repair(int[] order, double[] values) {
        for (int i = 1; i < order.length; i++) {
            int moving = order[i];
            int place = i;
            while (place > 0 && values[order[place - 1]] > values[moving]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = moving;
        }
    }
}
