package org.cairnlearn.planner.day.solve;

import java.util.Arrays;
import org.cairnlearn.planner.day.search.HostRule;
import org.cairnlearn.planner.day.search.Instance;

/** What of a day in numbers is not there any more; blocks as bits. */
final class Cuts {
    /** By student, teacher and room of the problem. */
    final int[] student;

    final int[] teacher;
    final int[] room;

    Cuts(Index index, Course.Held held) {
        int blocks = index.mask(held.blocks());
        student = new int[index.student.size()];
        teacher = new int[index.teacher.size()];
        room = new int[index.room.size()];
        index.student.forEach((id, s) -> student[s] = Course.takes(held.what(), id) ? blocks : 0);
        index.teacher.forEach((id, t) -> teacher[t] = Course.takes(held.what(), id) ? blocks : 0);
        index.room.forEach((id, r) -> room[r] = Course.takes(held.what(), id) ? blocks : 0);
    }

    boolean isOut(int student, int b) {
        return (this.student[student] >> b & 1) != 0;
    }

    /** The numbers of a day without what is cut off. */
    Instance of(Compiled day, Instance in) {
        HostRule[] rule = in.rule.clone();
        for (int t = 0; t < teacher.length; t++) {
            rule[t] = teacher[t] == 0 ? rule[t] : less(rule[t], teacher[t], 0);
        }
        int[] present = in.present.clone();
        for (int s = 0; s < student.length; s++) {
            present[day.units.unitOf[s]] &= ~student[s];
        }
        boolean open = Arrays.stream(room).allMatch(blocks -> blocks == 0);
        RoomKinds left = open ? day.rooms : day.rooms.without(room);
        int[][] seats = open ? in.seats : day.activities.seats(left);
        int[][] halls = open ? in.hallRooms : halls(in, left);
        return new Instance(in, new Instance.Rest(rule, seats, halls, present));
    }

    /** A host's rule without some blocks; in others it is busy with something else. */
    static HostRule less(HostRule rule, int away, int busy) {
        HostRule.Limits limits = rule.limits();
        return new HostRule(
                rule.activities(),
                rule.available() & ~away,
                new HostRule.Limits(
                        limits.most(), limits.inARow(), limits.lunch(), limits.already() | busy));
    }

    private static int[][] halls(Instance in, RoomKinds left) {
        int[][] halls = new int[in.hallKinds.length][];
        for (int h = 0; h < halls.length; h++) {
            halls[h] = left.free(in.hallKinds[h]);
        }
        return halls;
    }
}
