package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import org.cairnlearn.planner.day.search.Instance;
import org.jspecify.annotations.Nullable;

/**
 * The Lagrangian bound of a {@link DayModel} at given prices, in whole numbers: each student takes
 * the best day at these prices, each host the best groups. Weak duality makes it a bound for any
 * prices that are not negative; whole numbers make it a certificate.
 */
final class DualBound {
    /** Prices are whole multiples of one through this of a milli-mastery. */
    static final long GRAIN = 64;

    private final DayModel model;
    private final Instance in;
    private final @Nullable SessionColumns columns;
    private final long[] groupWorth;
    private final long[] optionPrice;
    private final long[] net;
    private final BestDay day;

    /**
     * @param columns where groups are columns; then they are priced at each look
     */
    DualBound(DayModel model, @Nullable SessionColumns columns) {
        this.model = model;
        this.columns = columns;
        in = model.in;
        groupWorth = new long[in.activities];
        optionPrice = new long[in.value.length];
        net = new long[in.value.length];
        day = new BestDay(in);
    }

    /** The bound in milli-mastery, rounded up. */
    long at(double[] price) {
        return at(price, model.dues);
    }

    /** The same where less is due than in the model. */
    long at(double[] price, Dues dues) {
        Arrays.fill(optionPrice, 0);
        Arrays.fill(groupWorth, 0);
        long sum = limits(price);
        prices(price);
        for (int s = 0; s < in.students; s++) {
            sum += student(price, s, dues);
        }
        for (int kind = 0; kind < model.hosting.size(); kind++) {
            sum += hosts(kind, 0);
        }
        return Math.ceilDiv(sum, GRAIN);
    }

    private static long whole(double[] price, int row) {
        return row < 0 ? 0 : Math.max(0, Math.round(price[row] * DayModel.UNIT * GRAIN));
    }

    /** What the seats of pools and the rooms cost altogether. */
    private long limits(double[] price) {
        long sum = 0;
        for (int row : model.poolRow) {
            sum += whole(price, row) * (long) model.programme.limit(row);
        }
        for (int row : model.roomRow) {
            sum += whole(price, row) * (long) model.programme.limit(row);
        }
        return sum;
    }

    private void prices(double[] price) {
        for (int a = 0; a < in.activities; a++) {
            long full = whole(price, model.fullRow[a]);
            long empty = whole(price, model.emptyRow[a]);
            long worth = in.most[a] * full - in.least[a] * empty;
            for (int o : in.takers[a]) {
                long cut = whole(price, model.cutRow[o]);
                worth += cut;
                optionPrice[o] = full - empty + cut;
                if (in.pool[a] >= 0) {
                    optionPrice[o] = whole(price, model.poolRow[in.pool[a]]);
                }
            }
            groupWorth[a] = Math.max(0, worth - roomPrice(price, a));
        }
        if (columns != null) {
            columns.price(optionPrice);
            for (int a = 0; a < in.activities; a++) {
                if (model.isPriced(a)) {
                    groupWorth[a] = Math.max(0, columns.worth[a] - roomPrice(price, a));
                }
            }
        }
    }

    private long roomPrice(double[] price, int a) {
        long sum = 0;
        for (int h = 0; h < in.hallKinds.length; h++) {
            if ((in.hallKinds[h] & in.room[a]) != 0) {
                sum += whole(price, model.roomRow[h]);
            }
        }
        return sum;
    }

    /** What a group more of each activity costs at given prices: its host and its room. */
    long[] groupPrices(double[] price) {
        long[] prices = new long[in.activities];
        for (int a = 0; a < prices.length; a++) {
            prices[a] = whole(price, model.hostedRow[a]) + roomPrice(price, a);
        }
        return prices;
    }

    /** The best day at these prices; the rest of it rests. */
    private long student(double[] price, int s, Dues dues) {
        long asked = whole(price, model.demandRow[s]);
        for (int o = in.first[s]; o < in.rest(s); o++) {
            boolean possible = in.when[o] != 0 && model.canBeTaken(o) && !dues.isClosed(o);
            net[o] =
                    possible
                            ? model.gain[o] * GRAIN
                                    - optionPrice[o]
                                    + (model.isDemanded(o) ? asked : 0)
                            : Long.MIN_VALUE;
        }
        net[in.rest(s)] = 0;
        int blocks = Integer.bitCount(in.present[s]);
        return blocks * GRAIN * in.worth(in.rest(s)) - asked + day.of(s, net, dues.of(s));
    }

    /** By how much the bound at the prices looked at last rises at most with one more hour. */
    long oneMoreHour(int kind) {
        return Math.ceilDiv(hosts(kind, 1) - hosts(kind, 0), GRAIN);
    }

    /** The same with one more room that is of a Hall set, in one block. */
    long oneMoreRoom(double[] price, int hall) {
        return Math.ceilDiv(whole(price, model.roomRow[hall]), GRAIN);
    }

    /**
     * The groups worth most, of each as many as there can be, as many as are hosted.
     *
     * @param more hours than there are
     */
    private long hosts(int kind, int more) {
        int[] hosting = model.hosting.get(kind);
        int left = model.hostable.get(kind) + more;
        if (model.meetings.get(kind).length > 0) {
            return hostsWhoMeet(kind, left, more);
        }
        int best = hosting.length == 0 ? 0 : hosting[0];
        for (int a : hosting) {
            best = groupWorth[a] > groupWorth[best] ? a : best;
        }
        if (hosting.length == 0 || left <= model.mostGroups[best]) {
            return hosting.length == 0 ? 0 : left * groupWorth[best];
        }
        long[] sorted = sorted(hosting, more);
        long sum = 0;
        for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
            int groups = (int) Math.min(left, sorted[i] & 0xffffff);
            sum += groups * (sorted[i] >> 24);
            left -= groups;
        }
        return sum;
    }

    /** By worth, the best last, with how many of each there can be in the lowest 24 bits. */
    private long[] sorted(int[] hosting, int more) {
        long[] sorted = new long[hosting.length];
        for (int i = 0; i < sorted.length; i++) {
            int a = hosting[i];
            int most = Math.min(model.fillable[a], model.mostGroups[a] + more);
            sorted[i] = groupWorth[a] << 24 | most;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The same where an hour may be one of meetings. */
    private long hostsWhoMeet(int kind, int hours, int more) {
        int[] hosting = model.hosting.get(kind);
        long[] meetings = model.meetings.get(kind);
        long besides = 0;
        for (int a : hosting) {
            besides = model.isMeeting(a) ? Math.max(besides, groupWorth[a]) : besides;
        }
        long[] sorted = sorted(hosting, more);
        long sum = 0;
        int left = hours;
        int met = 0;
        int i = sorted.length - 1;
        while (left > 0 && (i >= 0 || met < meetings.length)) {
            long meeting = met < meetings.length ? meetings[met] * GRAIN + besides : -1;
            if (i < 0 || meeting > sorted[i] >> 24) {
                sum += Math.max(0, meeting);
                met++;
                left--;
            } else {
                int groups = (int) Math.min(left, sorted[i] & 0xffffff);
                sum += groups * (sorted[i] >> 24);
                left -= groups;
                i--;
            }
        }
        return sum;
    }
}
