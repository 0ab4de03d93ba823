package org.cairnlearn.planner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which unit sits in which group, while the search changes it. Group 0 is own pace. */
final class Seating {
    /** What a group that doesn't take place offers. */
    static final int NOTHING = -1;

    final Model model;

    /** By unit: its group. */
    final int[] group;

    /** By group: the offering it is, or NOTHING. */
    final int[] offers;

    private Seating(Model model, int[] group, int[] offers) {
        this.model = model;
        this.group = group;
        this.offers = offers;
    }

    /** All at own pace, but for the pinned: one group for each pinned offering. */
    static Seating start(Model model) {
        int units = model.size.length;
        // One group for each unit, own pace, and one that is free whatever happens.
        Seating seating = new Seating(model, new int[units], new int[units + 2]);
        Arrays.fill(seating.offers, NOTHING);
        seating.offers[0] = model.ownPace;
        Map<Integer, Integer> groups = new HashMap<>();
        for (int u = 0; u < units; u++) {
            if (model.pinned[u]) {
                int pin = seating.onlyOffering(u);
                int group = groups.computeIfAbsent(pin, p -> groups.size() + 1);
                seating.offers[group] = pin;
                seating.group[u] = group;
            }
        }
        return seating;
    }

    private int onlyOffering(int unit) {
        int offering = 0;
        while (model.gain[unit][offering] == Model.CLOSED) {
            offering++;
        }
        return offering;
    }

    Seating copy() {
        return new Seating(model, group.clone(), offers.clone());
    }

    boolean mayJoin(int unit, int into) {
        return offers[into] != NOTHING && model.gain[unit][offers[into]] != Model.CLOSED;
    }

    long gain(int unit) {
        return model.gain[unit][offers[group[unit]]];
    }

    /** Whether one more group of this offering has a teacher, if it needs one. */
    boolean mayOpen(int offering) {
        return offering != model.ownPace
                && (!model.isLesson(offering) || lessons() < model.problem.teachers().size());
    }

    private int lessons() {
        int lessons = 0;
        for (int offering : offers) {
            if (offering != NOTHING && model.isLesson(offering)) {
                lessons++;
            }
        }
        return lessons;
    }

    /** How many groups take place, own pace among them. */
    int open() {
        int open = 0;
        for (int offering : offers) {
            open += offering == NOTHING ? 0 : 1;
        }
        return open;
    }

    int freeGroup() {
        int free = 1;
        while (offers[free] != NOTHING) {
            free++;
        }
        return free;
    }

    int students(int ofGroup) {
        int students = 0;
        for (int u = 0; u < group.length; u++) {
            students += group[u] == ofGroup ? model.size[u] : 0;
        }
        return students;
    }

    /** Closes the groups that everyone has left. */
    void tidy() {
        boolean[] used = new boolean[offers.length];
        used[0] = true;
        for (int g : group) {
            used[g] = true;
        }
        for (int g = 0; g < offers.length; g++) {
            if (!used[g]) {
                offers[g] = NOTHING;
            }
        }
    }

    Score score() {
        long objective = 0;
        int pairsApart = 0;
        int[] students = new int[offers.length];
        for (int u = 0; u < group.length; u++) {
            int g = group[u];
            objective += model.gain[u][offers[g]];
            students[g] += model.size[u];
            if (g == 0) {
                continue;
            }
            boolean lesson = model.isLesson(offers[g]);
            objective -= lesson ? model.spread[u][u] : 0;
            for (int v = u + 1; v < group.length; v++) {
                if (group[v] == g) {
                    objective -= lesson ? model.spread[u][v] : 0;
                    pairsApart += model.apart[u][v] ? 1 : 0;
                }
            }
        }
        return new Score(pairsApart, withoutSeat(students), wrongSizes(students), objective);
    }

    private int wrongSizes(int[] students) {
        int wrong = 0;
        for (int g = 1; g < offers.length; g++) {
            if (offers[g] != NOTHING) {
                Offering offering = model.offerings.get(offers[g]);
                wrong += Math.max(0, offering.min() - students[g]);
                wrong += Math.max(0, students[g] - offering.max());
            }
        }
        return wrong;
    }

    /** Own pace may spread over rooms, so each of its units counts as a group here. */
    private int withoutSeat(int[] students) {
        if (model.rooms.oneSeats(model.problem.students().size())) {
            return 0;
        }
        int[] sizes = new int[offers.length + group.length];
        int n = 0;
        for (int g = 1; g < offers.length; g++) {
            if (students[g] > 0) {
                sizes[n++] = students[g];
            }
        }
        for (int u = 0; u < group.length; u++) {
            if (group[u] == 0) {
                sizes[n++] = model.size[u];
            }
        }
        int[] groups = Arrays.copyOf(sizes, n);
        return model.rooms.seatless(groups, model.rooms.place(groups));
    }
}
