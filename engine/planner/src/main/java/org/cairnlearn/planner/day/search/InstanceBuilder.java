package org.cairnlearn.planner.day.search;

import java.util.ArrayList;
import java.util.List;

/** Gathers a day piece by piece; each piece is known by the number that its method gives back. */
public final class InstanceBuilder {
    record Pupil(int present, int weight, List<Option> options) {}

    final int blocks;
    final List<Activity> activities = new ArrayList<>();
    final List<HostRule> hosts = new ArrayList<>();
    final List<Pupil> students = new ArrayList<>();
    final List<int[]> seats = new ArrayList<>();
    final List<Integer> hallKinds = new ArrayList<>();
    final List<int[]> hallRooms = new ArrayList<>();
    int tables = -1;
    final List<Pairs> pairs = new ArrayList<>();
    Terms terms = Terms.none();

    public InstanceBuilder(int blocks) {
        this.blocks = blocks;
    }

    public int activity(Activity activity) {
        activities.add(activity);
        return activities.size() - 1;
    }

    /** Teachers come first. */
    public int teacher(HostRule rule) {
        if (tables >= 0) {
            throw new IllegalStateException("Teachers come before tables");
        }
        hosts.add(rule);
        return hosts.size() - 1;
    }

    /** A place where a group works without a teacher. */
    public int table(HostRule rule) {
        tables = tables < 0 ? hosts.size() : tables;
        hosts.add(rule);
        return hosts.size() - 1;
    }

    /** Of these kinds of groups at most so many, by block, find a room at the same time. */
    public void rooms(int kinds, int[] byBlock) {
        hallKinds.add(kinds);
        hallRooms.add(byBlock.clone());
    }

    /** A pool of seats, by block. */
    public int pool(int[] byBlock) {
        seats.add(byBlock.clone());
        return seats.size() - 1;
    }

    /** The last option is the rest place: open, without a pool, in all blocks, topic -1. */
    public int student(int present, List<Option> options) {
        return student(present, 1, options);
    }

    /** Students who stay together are one, with as many seats. */
    public int student(int present, int weight, List<Option> options) {
        students.add(new Pupil(present, weight, List.copyOf(options)));
        return students.size() - 1;
    }

    /** One more circle of company. */
    public int pairs(Pairs of) {
        pairs.add(of);
        return pairs.size() - 1;
    }

    public void terms(Terms of) {
        terms = of;
    }

    public Instance build() {
        tables = tables < 0 ? hosts.size() : tables;
        return new Instance(this);
    }
}
