package org.cairnlearn.benchmarks.anchors;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.jspecify.annotations.Nullable;

/**
 * For Timefold: who is where, how many there are, and what that breaks, kept up change by change.
 */
final class Counts {
    final FlexDay day;
    final Seat[][] seat;
    final @Nullable Hour[][] hour;

    /** By block and topic. */
    final List<List<List<Seat>>> led = new ArrayList<>();

    final List<List<List<Seat>>> peers = new ArrayList<>();
    final int[][] groups;

    /** By block. */
    final int[] rooms;

    final int[] tables;

    /** By teacher. */
    final int[] load;

    private final int[] devices;

    /** By block and teacher: who is in the conference, and whether it takes place. */
    private final int[][] conferring;

    private final int[][] conferences;

    /** By student and topic. */
    private final int[][] often;

    private long broken;
    private long worth;

    Counts(FlexDay day) {
        this.day = day;
        seat = new Seat[day.students][day.blocks];
        hour = new Hour[day.teachers][day.blocks];
        groups = new int[day.blocks][day.topics];
        rooms = new int[day.blocks];
        tables = new int[day.blocks];
        devices = new int[day.blocks];
        load = new int[day.teachers];
        conferring = new int[day.blocks][day.teachers];
        conferences = new int[day.blocks][day.teachers];
        often = new int[day.students][day.topics + 1];
        for (int b = 0; b < day.blocks; b++) {
            led.add(lists());
            peers.add(lists());
        }
    }

    private List<List<Seat>> lists() {
        List<List<Seat>> lists = new ArrayList<>();
        for (int k = 0; k < day.topics; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    long broken() {
        return broken;
    }

    long worth() {
        return worth;
    }

    boolean takes(int s, int topic) {
        return often[s][topic] > 0;
    }

    /** A student comes (+1) or goes (-1). */
    void place(Seat of, int change) {
        Choice choice = of.getChoice();
        if (choice == null) {
            return;
        }
        int b = of.block();
        worth += (long) change * choice.value();
        if (choice.topic() >= 0) {
            int before = often[of.student()][choice.topic()];
            int after = before + change;
            often[of.student()][choice.topic()] = after;
            broken += Math.max(0, after - 1) - Math.max(0, before - 1);
        }
        switch (choice.way()) {
            case LED -> {
                broken -= wrongLed(b, choice.topic());
                move(led.get(b).get(choice.topic()), of, change);
                broken += wrongLed(b, choice.topic());
            }
            case PEERS -> peer(b, choice.topic(), of, change);
            case DEVICE -> {
                broken -= over(devices[b], day.lab.seats());
                devices[b] += change;
                broken += over(devices[b], day.lab.seats());
            }
            case CONFERENCE -> {
                int t = day.adviser[of.student()];
                broken -= wrongConference(b, t);
                conferring[b][t] += change;
                broken += wrongConference(b, t);
            }
            case REST -> {}
        }
    }

    private void peer(int b, int topic, Seat of, int change) {
        List<Seat> group = peers.get(b).get(topic);
        broken -= few(group.size()) + over(tables[b], day.tables.size());
        tables[b] -= tablesFor(group.size());
        move(group, of, change);
        tables[b] += tablesFor(group.size());
        broken += few(group.size()) + over(tables[b], day.tables.size());
    }

    /** A teacher takes a duty up (+1) or lays it down (-1). */
    void serve(Hour of, int change) {
        Hour.Duty duty = of.getDuty();
        if (duty == null || duty.isIdle()) {
            return;
        }
        int b = of.block();
        int t = of.teacher();
        broken -= over(rooms[b], day.rooms.size()) + over(load[t], day.mostBlocks[t]);
        rooms[b] += change;
        load[t] += change;
        broken += over(rooms[b], day.rooms.size()) + over(load[t], day.mostBlocks[t]);
        if (duty.what() == day.topics) {
            broken -= wrongConference(b, t);
            conferences[b][t] += change;
            broken += wrongConference(b, t);
        } else {
            broken -= wrongLed(b, duty.what());
            groups[b][duty.what()] += change;
            broken += wrongLed(b, duty.what());
        }
    }

    static int tablesFor(int students) {
        return (students + FlexDay.PEERS_MOST - 1) / FlexDay.PEERS_MOST;
    }

    private int wrongLed(int b, int topic) {
        int there = led.get(b).get(topic).size();
        return over(there, FlexDay.LED_MOST * groups[b][topic])
                + over(FlexDay.LED_LEAST * groups[b][topic], there);
    }

    private int wrongConference(int b, int t) {
        return over(conferring[b][t], FlexDay.CONFERENCE_MOST * conferences[b][t]);
    }

    private static int few(int peers) {
        return peers == 0 ? 0 : over(FlexDay.PEERS_LEAST, peers);
    }

    private static int over(int count, int limit) {
        return Math.max(0, count - limit);
    }

    private static void move(List<Seat> group, Seat of, int change) {
        if (change > 0) {
            group.add(of);
            return;
        }
        int at = group.indexOf(of);
        Seat last = group.removeLast();
        if (at < group.size()) {
            group.set(at, last);
        }
    }
}
