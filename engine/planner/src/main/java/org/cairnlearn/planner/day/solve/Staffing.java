package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.search.HostRule;
import org.cairnlearn.planner.day.search.InstanceBuilder;

/** Teachers, and places where groups work without one, as hosts of the search. */
final class Staffing {
    /** Conferences are drawn as often as so many lessons. */
    private static final int CONFERENCE_SHARE = 3;

    private final Index index;
    private final Begun begun;
    private final Activities activities;

    Staffing(Index index, Begun begun, Activities activities) {
        this.index = index;
        this.begun = begun;
        this.activities = activities;
    }

    void add(InstanceBuilder builder, RoomKinds rooms) {
        for (int t = 0; t < index.teacher.size(); t++) {
            builder.teacher(teacher(t));
        }
        Map<Integer, List<Integer>> byKind = new LinkedHashMap<>();
        for (int a = 0; a < activities.count(); a++) {
            if (activities.tableKind.get(a) != 0) {
                byKind.computeIfAbsent(activities.tableKind.get(a), _ -> new ArrayList<>()).add(a);
            }
        }
        byKind.forEach((kind, hosted) -> tables(builder, rooms, kind, hosted));
    }

    private HostRule teacher(int t) {
        Teacher teacher = index.problem.teachers().get(t);
        List<Integer> hosting = new ArrayList<>();
        for (int a = 0; a < activities.count(); a++) {
            int o = activities.offering.get(a);
            if (o < 0 || !mayLead(teacher, index.problem.offerings().get(o))) {
                continue;
            }
            int only = activities.onlyTeacher.get(a);
            if (only < 0 || only == t) {
                boolean conference = index.problem.offerings().get(o).kind() == Kind.CONF;
                for (int i = 0; i < (conference ? CONFERENCE_SHARE : 1); i++) {
                    hosting.add(a);
                }
            }
        }
        int busy = begun.teacher[t];
        int free = index.mask(teacher.blocks()) & ~index.mask(teacher.protectedBlocks()) & ~busy;
        return new HostRule(
                hosting,
                free,
                new HostRule.Limits(
                        teacher.maxBlocks(),
                        teacher.maxConsecutive(),
                        index.mask(teacher.lunch()),
                        busy));
    }

    private static boolean mayLead(Teacher teacher, Offering offering) {
        boolean qualified =
                offering.kind() == Kind.CONF
                        || offering.topic() == null
                        || teacher.topics().contains(offering.topic());
        return offering.needsTeacher() && qualified;
    }

    private void tables(InstanceBuilder builder, RoomKinds rooms, int kind, List<Integer> hosted) {
        int blocks = index.block.size();
        int most = 0;
        int[] free = new int[blocks];
        for (int b = 0; b < blocks; b++) {
            free[b] = rooms.free(kind, b);
            most = Math.max(most, free[b]);
        }
        for (int table = 0; table < most; table++) {
            int available = 0;
            for (int b = 0; b < blocks; b++) {
                available |= free[b] > table ? 1 << b : 0;
            }
            builder.table(new HostRule(hosted, available, HostRule.Limits.blocks(blocks)));
        }
    }
}
