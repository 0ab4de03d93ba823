package org.cairnlearn.planner.day.search;

/**
 * What a group of peers costs as a mixture: when nobody of it can explain, and when one third of
 * the school has more than its share of it. Worked out from the members each time; groups of peers
 * are small.
 */
public final class Blend {
    private final double[] readiness;
    private final int[] third;
    private final boolean[] knows;
    private final boolean[] explaining;
    private final boolean[] mixing;
    private final Prices prices;

    /**
     * What is asked of a mixture.
     *
     * @param noExplainer price of a group without one
     * @param ahead how far ahead of the last in readiness the first must be to explain
     * @param excess price of each member by whom the largest third exceeds its share
     * @param percent that share
     */
    public record Prices(int noExplainer, double ahead, int excess, int percent) {}

    /** By activity, where something to explain or a mixture counts. */
    public record Where(boolean[] explaining, boolean[] mixing) {}

    /** By student readiness and third, by option whether its student knows the topic already. */
    public record Who(double[] readiness, int[] third, boolean[] knows) {}

    public Blend(Prices prices, Where where, Who who) {
        this.prices = prices;
        explaining = where.explaining;
        mixing = where.mixing;
        readiness = who.readiness;
        third = who.third;
        knows = who.knows;
    }

    static Blend none() {
        boolean[] never = {};
        return new Blend(
                new Prices(0, 0, 0, 100),
                new Where(never, never),
                new Who(new double[0], new int[0], never));
    }

    boolean counts(int activity) {
        return activity < mixing.length && (mixing[activity] || explaining[activity]);
    }

    /** By how much a group costs more with a student than without. */
    int of(Timetable now, int slot, int student, int option) {
        return cost(now, slot, student, option) - cost(now, slot, student, Timetable.NOTHING);
    }

    /** What the others cost, with the student if an option is given. */
    private int cost(Timetable now, int slot, int student, int option) {
        int b = slot % now.blocks;
        int n = 0;
        int[] thirds = new int[3];
        boolean known = false;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i <= now.count[slot]; i++) {
            boolean last = i == now.count[slot];
            int s = last ? student : now.member[slot][i];
            int o = last ? option : now.place[s * now.blocks + b];
            if (last ? option < 0 : s == student) {
                continue;
            }
            n++;
            thirds[third[s]]++;
            known |= knows[o];
            low = Math.min(low, readiness[s]);
            high = Math.max(high, readiness[s]);
        }
        int a = now.hosted[slot];
        if (n == 0) {
            return 0;
        }
        int cost = explaining[a] && !known && high - low < prices.ahead ? prices.noExplainer : 0;
        if (mixing[a]) {
            int largest = Math.max(thirds[0], Math.max(thirds[1], thirds[2]));
            int share = (n * prices.percent + 99) / 100;
            cost += prices.excess * Math.max(0, largest - share);
        }
        return cost;
    }
}
