package org.cairnlearn.planner.day.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.cairnlearn.planner.day.search.Instance;

/**
 * The day summed over its blocks. Unknown is how much of each option a student takes, how many
 * groups of each activity there are, and how many of them each kind of host has. Beside the sums of
 * seats and rooms it holds the <b>day cuts</b>: nobody takes more of an activity than there are
 * groups of it, whatever their size. Any plan of the day is a point of it.
 */
final class DayModel {
    /** Values are in milli-mastery; the programme counts in these units. */
    static final double UNIT = 1000;

    final Instance in;
    final LinearProgram programme = new LinearProgram();

    /** Kinds of hosts: those that host the same, taken together. */
    final List<int[]> hosting = new ArrayList<>();

    /** By host. */
    final int[] kind;

    /** By kind of host: how many groups they host in the day at most. */
    final List<Integer> hostable = new ArrayList<>();

    /** By kind of host: what each hour of meetings is worth, the best first. */
    final List<long[]> meetings = new ArrayList<>();

    /** By activity: how many groups there can be, and how many its takers could fill. */
    final int[] mostGroups;

    final int[] fillable;

    /** By option: what it gives beyond rest. */
    final int[] gain;

    /** Rows of prices, or -1: by activity, by option, by pool, by Hall set. */
    final int[] fullRow;

    final int[] emptyRow;
    final int[] cutRow;
    final int[] poolRow;
    final int[] roomRow;

    /** By activity: the row that ties its groups to their hosts, or -1. */
    final int[] hostedRow;

    /** By student: the row that holds what a rule asks for, or -1. */
    final int[] demandRow;

    /** What rules ask for. */
    final Dues dues;

    /** Columns, or -1: by option, by activity, and by kind of host and what it hosts. */
    final int[] option;

    final int[] groups;
    final List<int[]> share = new ArrayList<>();

    /** Rows: by student, by option that of its topic or -1, by kind of host. */
    final int[] dayRow;

    final int[] topicRow;
    final List<Integer> hostsRow = new ArrayList<>();

    private final Form form;

    /**
     * What is in the model.
     *
     * @param columns whether groups where company counts are columns, to be added one by one
     * @param demands whether conferences that are due are held; then it bounds only plans that hold
     *     them
     * @param dues what else rules ask for; it bounds only plans that keep it
     * @param meetings what hosts may do instead of leading groups
     */
    record Form(boolean columns, boolean demands, Dues dues, Meetings meetings) {}

    DayModel(Instance in, Form form) {
        this.in = in;
        this.form = form;
        dues = form.dues;
        kind = new int[in.hosts];
        demandRow = filled(in.students);
        hostedRow = filled(in.activities);
        gain = new int[in.value.length];
        option = filled(in.value.length);
        cutRow = filled(in.value.length);
        groups = filled(in.activities);
        dayRow = filled(in.students);
        topicRow = filled(in.value.length);
        fullRow = filled(in.activities);
        emptyRow = filled(in.activities);
        mostGroups = new int[in.activities];
        fillable = new int[in.activities];
        poolRow = new int[in.seats.length];
        roomRow = new int[in.hallKinds.length];
        kindsOfHosts();
        options();
        students();
        groups();
        hosts();
        pools();
        rooms();
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, -1);
        return array;
    }

    private void kindsOfHosts() {
        List<int[]> sets = new ArrayList<>();
        for (int h = 0; h < in.hosts; h++) {
            int[] set = Arrays.stream(in.hosting[h]).distinct().sorted().toArray();
            int most = in.rule[h].mostBlocks();
            int of = 0;
            while (of < sets.size() && !Arrays.equals(sets.get(of), set)) {
                of++;
            }
            if (of == sets.size()) {
                sets.add(set);
                hosting.add(set);
                hostable.add(0);
                meetings.add(new long[0]);
            }
            kind[h] = of;
            hostable.set(of, hostable.get(of) + most);
            meetings.set(of, merged(meetings.get(of), form.meetings.of(h)));
            for (int a : set) {
                mostGroups[a] += most;
            }
        }
        for (int a = 0; a < in.activities; a++) {
            fillable[a] = in.blocks * (in.takers[a].length / Math.max(1, in.least[a]));
            mostGroups[a] = Math.min(mostGroups[a], fillable[a]);
        }
    }

    private static long[] merged(long[] one, long[] other) {
        return LongStream.concat(Arrays.stream(one), Arrays.stream(other))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Whether an activity is a meeting too. */
    boolean isMeeting(int a) {
        return form.meetings.isMeeting(a);
    }

    private void options() {
        for (int o = 0; o < gain.length; o++) {
            int s = in.student[o];
            int times = Integer.bitCount(in.when[o]);
            gain[o] = in.worth(o) - in.worth(in.rest(s));
            boolean asked = gain[o] > 0 || isDemanded(o) || dues.isMarked(o);
            if (asked && times > 0 && isPossible(o) && o != in.rest(s)) {
                option[o] = programme.column(gain[o] / UNIT, in.topic[o] >= 0 ? 1 : times);
            }
        }
    }

    /** The same where no rule forbids it. */
    private boolean isPossible(int o) {
        return canBeTaken(o) && !dues.isClosed(o);
    }

    /** Whether there can be a place of an option. */
    boolean canBeTaken(int o) {
        return in.open[in.activity[o]] || mostGroups[in.activity[o]] > 0;
    }

    /** What is due, as a row: of the marked options enough, or not too many of the others. */
    private void due(int s, Dues.Due due) {
        boolean rest = due.marked()[due.marked().length - 1];
        int blocks = Integer.bitCount(in.present[s]);
        int row = programme.row(rest ? blocks - due.places() : -due.places());
        for (int o = in.first[s]; o < in.rest(s); o++) {
            if (option[o] >= 0 && due.marked()[o - in.first[s]] != rest) {
                programme.put(row, option[o], rest ? 1 : -1);
            }
        }
    }

    /** Whether a rule asks for a place of this topic. */
    boolean isDemanded(int o) {
        return form.demands && in.priority[o] > 0 && in.topic[o] >= 0;
    }

    private void demand(int s, int o) {
        if (demandRow[s] < 0) {
            demandRow[s] = programme.row(-1);
        }
        programme.put(demandRow[s], option[o], -1);
    }

    private void students() {
        for (int s = 0; s < in.students; s++) {
            dayRow[s] = programme.row(Integer.bitCount(in.present[s]));
            int[] rows = filled(64);
            for (int o = in.first[s]; o < in.first[s + 1]; o++) {
                if (option[o] < 0) {
                    continue;
                }
                programme.put(dayRow[s], option[o], 1);
                if (isDemanded(o)) {
                    demand(s, o);
                }
                int topic = in.topic[o];
                if (topic >= 0) {
                    rows[topic] = rows[topic] < 0 ? programme.row(1) : rows[topic];
                    topicRow[o] = rows[topic];
                    programme.put(topicRow[o], option[o], 1);
                }
            }
            for (Dues.Due due : dues.of(s)) {
                due(s, due);
            }
        }
    }

    private void groups() {
        for (int a = 0; a < in.activities; a++) {
            if (in.open[a] || mostGroups[a] == 0) {
                continue;
            }
            if (!isPriced(a)) {
                groups[a] = programme.column(0, mostGroups[a]);
                fullRow[a] = programme.row(0);
                programme.put(fullRow[a], groups[a], -in.most[a]);
                if (in.least[a] > 1) {
                    emptyRow[a] = programme.row(0);
                    programme.put(emptyRow[a], groups[a], in.least[a]);
                }
            }
            for (int o : in.takers[a]) {
                if (option[o] >= 0) {
                    taker(a, o);
                }
            }
        }
    }

    /** Whether an activity's groups are columns. */
    boolean isPriced(int a) {
        return form.columns && !in.open[a] && in.circle[a] >= 0 && mostGroups[a] > 0;
    }

    private void taker(int a, int o) {
        if (isPriced(a)) {
            cutRow[o] = programme.row(0);
            programme.put(cutRow[o], option[o], 1);
            return;
        }
        programme.put(fullRow[a], option[o], 1);
        if (emptyRow[a] >= 0) {
            programme.put(emptyRow[a], option[o], -1);
        }
        if (in.most[a] > 1) {
            cutRow[o] = programme.row(0);
            programme.put(cutRow[o], option[o], 1);
            programme.put(cutRow[o], groups[a], -1);
        }
    }

    /** Adds a group as a column: its members' options, and what it costs. */
    void group(int a, int[] options, int size, long cost) {
        int column = programme.column(-cost / UNIT, mostGroups[a]);
        programme.put(hostedRow[a], column, 1);
        for (int i = 0; i < size; i++) {
            programme.put(cutRow[options[i]], column, -1);
        }
        for (int h = 0; h < roomRow.length; h++) {
            if ((in.room[a] & in.hallKinds[h]) != 0) {
                programme.put(roomRow[h], column, 1);
            }
        }
    }

    private void hosts() {
        for (int of = 0; of < hosting.size(); of++) {
            int day = programme.row(hostable.get(of));
            int[] hosted = hosting.get(of);
            int[] shares = filled(hosted.length);
            hostsRow.add(day);
            share.add(shares);
            for (long worth : meetings.get(of)) {
                programme.put(day, programme.column(worth / UNIT, 1), 1);
            }
            for (int i = 0; i < hosted.length; i++) {
                int a = hosted[i];
                if (groups[a] < 0 && !isPriced(a)) {
                    continue;
                }
                if (hostedRow[a] < 0) {
                    hostedRow[a] = programme.row(0);
                    if (groups[a] >= 0) {
                        programme.put(hostedRow[a], groups[a], 1);
                    }
                }
                shares[i] = programme.column(0, hostable.get(of));
                programme.put(hostedRow[a], shares[i], -1);
                programme.put(day, shares[i], 1);
            }
        }
    }

    private void pools() {
        for (int p = 0; p < poolRow.length; p++) {
            poolRow[p] = programme.row(Arrays.stream(in.seats[p]).sum());
            for (int o = 0; o < option.length; o++) {
                if (option[o] >= 0 && in.pool[in.activity[o]] == p) {
                    programme.put(poolRow[p], option[o], 1);
                }
            }
        }
    }

    private void rooms() {
        for (int h = 0; h < roomRow.length; h++) {
            roomRow[h] = programme.row(Arrays.stream(in.hallRooms[h]).sum());
            for (int a = 0; a < in.activities; a++) {
                if (groups[a] >= 0 && (in.room[a] & in.hallKinds[h]) != 0) {
                    programme.put(roomRow[h], groups[a], 1);
                }
            }
        }
    }
}
