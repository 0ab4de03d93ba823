package org.cairnlearn.planner.day.search;

/** What a host's day costs: more than a fair load, changes of topic, duties that come as news. */
public final class Staff {
    /** Prices in milli-mastery. */
    public record Prices(int load, int topicChange) {}

    private final Prices prices;
    private final int[] fair;
    private final int[] topic;
    private final int[][] news;

    /**
     * @param fair by host: how many blocks are a fair load; hosts beyond cost nothing
     * @param topic by activity its topic, or -1
     * @param news by slot, and there by activity: what it costs because it was otherwise before; an
     *     empty row costs nothing
     */
    public Staff(Prices prices, int[] fair, int[] topic, int[][] news) {
        this.prices = prices;
        this.fair = fair;
        this.topic = topic;
        this.news = news;
    }

    static Staff none() {
        return new Staff(new Prices(0, 0), new int[0], new int[0], new int[0][]);
    }

    int cost(Timetable now, int host) {
        if (host >= fair.length) {
            return 0;
        }
        int busy = now.busy[host] | now.in.rule[host].limits().already();
        int over = Math.max(0, Integer.bitCount(busy) - fair[host]);
        int cost = prices.load * over * over;
        int before = Timetable.NOTHING;
        for (int b = 0; b < now.blocks; b++) {
            int slot = host * now.blocks + b;
            int activity = now.hosted[slot];
            int about = activity < 0 ? Timetable.NOTHING : topic[activity];
            if (before >= 0 && about >= 0 && before != about) {
                cost += prices.topicChange;
            }
            before = about;
            if (activity >= 0 && slot < news.length && news[slot].length > 0) {
                cost += news[slot][activity];
            }
        }
        return cost;
    }
}
