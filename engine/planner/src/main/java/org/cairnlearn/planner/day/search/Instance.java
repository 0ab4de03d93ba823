package org.cairnlearn.planner.day.search;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A day as arrays of numbers, never changed once built. Sets of blocks are bit masks.
 *
 * <p><b>Activities</b> are what a group does together: a lesson on one topic, one teacher's
 * conferences, work with peers on a topic. An <i>open</i> activity has no groups: each student
 * takes a seat of a pool, or none is needed.
 *
 * <p><b>Hosts</b> are what a group needs one of: a teacher, or a table where students work without
 * one. A host in a block is a <b>slot</b>, numbered {@code host * blocks + block}.
 *
 * <p><b>Options</b> are what one student may do, numbered through all students. A topic is taken at
 * most once a day; the last option of each student is the rest place, which is always open.
 */
public final class Instance {
    public final int blocks;
    public final int students;
    public final int activities;
    public final int hosts;

    /** By activity: fewest and most members of a group; for open ones 0 and 0. */
    public final int[] least;

    public final int[] most;

    /** By activity: the pool whose seats it takes, or -1. Only open activities take seats. */
    public final int[] pool;

    /** By activity: whether it has no groups. */
    public final boolean[] open;

    /** By activity: the kind of room that a group needs, as a bit, or 0. */
    public final int[] room;

    /** By activity: most groups at a time. */
    public final int[] copies;

    /** By activity: whose company counts how, as a number into the pairs, or -1. */
    public final int[] circle;

    /** By host: what it can host. */
    public final int[][] hosting;

    public final HostRule[] rule;

    /** Hosts from this number on are tables. */
    public final int tables;

    /** By pool and block. */
    public final int[][] seats;

    /** Hall sets: kinds of rooms, and by block how many groups of these kinds find one. */
    public final int[] hallKinds;

    public final int[][] hallRooms;

    /** By student: the blocks in which he or she has a place. */
    public final int[] present;

    /** By student: number of the first option; one more entry for the end. */
    public final int[] first;

    /** By option. */
    public final int[] student;

    public final int[] activity;

    /** The value, and what is added to it because a rule asks for the place. */
    public final int[] value;

    public final int[] priority;

    /** By option: the blocks in which it may be taken. */
    public final int[] when;

    /** By option: the student's topic, from 0 for each student, or -1 if it may be taken again. */
    public final int[] topic;

    /** By option: what the student has left of its topic when no group is open. */
    public final int[] fallback;

    /** By activity: the options on it. */
    public final int[][] takers;

    /** By circle. */
    public final Pairs[] pairs;

    final Terms terms;

    /** By student: how many seats he or she takes; more than one for a pair that stays together. */
    public final int[] weight;

    final int mostTopics;

    Instance(InstanceBuilder from) {
        blocks = from.blocks;
        students = from.students.size();
        activities = from.activities.size();
        hosts = from.hosts.size();
        least = ints(from.activities, Activity::least);
        most = ints(from.activities, Activity::most);
        pool = ints(from.activities, Activity::pool);
        room = ints(from.activities, Activity::room);
        open = open(from.activities);
        copies = ints(from.activities, Activity::copies);
        circle = circles(from);
        for (int a = 0; a < activities; a++) {
            open[a] = from.activities.get(a).most() == 0;
        }
        rule = from.hosts.toArray(HostRule[]::new);
        hosting =
                from.hosts.stream()
                        .map(host -> ints(host.activities(), a -> a))
                        .toArray(int[][]::new);
        tables = from.tables;
        seats = from.seats.toArray(int[][]::new);
        hallKinds = ints(from.hallKinds, kinds -> kinds);
        hallRooms = from.hallRooms.toArray(int[][]::new);
        present = ints(from.students, InstanceBuilder.Pupil::present);
        first = firsts(from);
        int options = first[students];
        student = new int[options];
        activity = new int[options];
        value = new int[options];
        priority = new int[options];
        when = new int[options];
        topic = new int[options];
        mostTopics = fill(from);
        fallback = fallbacks();
        takers = takers();
        pairs = from.pairs.toArray(Pairs[]::new);
        weight = ints(from.students, InstanceBuilder.Pupil::weight);
        terms = from.terms;
    }

    /**
     * What is left of a day while it runs; all else is as it was.
     *
     * @param rule by host
     * @param seats by pool and block
     * @param hallRooms by Hall set and block
     * @param present by student
     */
    public record Rest(HostRule[] rule, int[][] seats, int[][] hallRooms, int[] present) {}

    /** The same day with less of it left. */
    public Instance(Instance of, Rest rest) {
        blocks = of.blocks;
        students = of.students;
        activities = of.activities;
        hosts = of.hosts;
        least = of.least;
        most = of.most;
        pool = of.pool;
        open = of.open;
        room = of.room;
        copies = of.copies;
        circle = of.circle;
        hosting = of.hosting;
        rule = rest.rule;
        tables = of.tables;
        seats = rest.seats;
        hallKinds = of.hallKinds;
        hallRooms = rest.hallRooms;
        present = rest.present;
        first = of.first;
        student = of.student;
        activity = of.activity;
        value = of.value;
        priority = of.priority;
        when = of.when.clone();
        for (int o = 0; o < when.length; o++) {
            when[o] &= present[student[o]];
        }
        topic = of.topic;
        fallback = of.fallback;
        takers = of.takers;
        pairs = of.pairs;
        weight = of.weight;
        terms = of.terms;
        mostTopics = of.mostTopics;
    }

    private static <T> int[] ints(List<T> of, ToIntFunction<T> get) {
        return of.stream().mapToInt(get).toArray();
    }

    private static boolean[] open(List<Activity> activities) {
        boolean[] open = new boolean[activities.size()];
        for (int a = 0; a < open.length; a++) {
            open[a] = activities.get(a).most() == 0;
        }
        return open;
    }

    /** A circle that costs nothing is none. */
    private static int[] circles(InstanceBuilder from) {
        int[] circle = ints(from.activities, Activity::circle);
        for (int a = 0; a < circle.length; a++) {
            boolean free = circle[a] >= 0 && from.pairs.get(circle[a]).isFree();
            circle[a] = free && !from.terms.blend().counts(a) ? -1 : circle[a];
        }
        return circle;
    }

    private static int[] firsts(InstanceBuilder from) {
        int[] first = new int[from.students.size() + 1];
        for (int s = 0; s + 1 < first.length; s++) {
            first[s + 1] = first[s] + from.students.get(s).options().size();
        }
        return first;
    }

    private int fill(InstanceBuilder from) {
        int topics = 0;
        for (int s = 0; s < students; s++) {
            int o = first[s];
            for (Option option : from.students.get(s).options()) {
                student[o] = s;
                activity[o] = option.activity();
                value[o] = option.value() + option.priority();
                priority[o] = option.priority();
                when[o] = option.blocks() & present[s];
                topic[o] = option.topic();
                topics = Math.max(topics, option.topic() + 1);
                o++;
            }
        }
        return topics;
    }

    private int[] fallbacks() {
        int[] left = new int[value.length];
        for (int o = 0; o < left.length; o++) {
            int s = student[o];
            left[o] = value[rest(s)];
            for (int p = first[s]; p < first[s + 1]; p++) {
                if (topic[o] >= 0 && topic[p] == topic[o] && open[activity[p]]) {
                    left[o] = Math.max(left[o], value[p]);
                }
            }
        }
        return left;
    }

    private int[][] takers() {
        int[] count = new int[activities];
        for (int a : activity) {
            count[a]++;
        }
        int[][] by = new int[activities][];
        for (int a = 0; a < activities; a++) {
            by[a] = new int[count[a]];
        }
        for (int o = activity.length - 1; o >= 0; o--) {
            by[activity[o]][--count[activity[o]]] = o;
        }
        return by;
    }

    /** The option that a student always has. */
    public int rest(int s) {
        return first[s + 1] - 1;
    }

    /** What an option is worth in a plan. */
    public int worth(int option) {
        return value[option] - priority[option];
    }

    /** What the rules ask of a student's day. */
    public List<Quotas.Quota> quotas(int s) {
        return terms.quotas().of(s);
    }

    public int slots() {
        return hosts * blocks;
    }
}
