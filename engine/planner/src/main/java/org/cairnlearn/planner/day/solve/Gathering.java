package org.cairnlearn.planner.day.solve;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A session in the making: who is there, under whom, at last where. Numbers stand for ids. */
final class Gathering {
    static final int NONE = -1;

    final int offering;
    final int block;
    final int teacher;
    final Set<Integer> students = new TreeSet<>();
    int room = NONE;

    Gathering(int offering, int block, int teacher) {
        this.offering = offering;
        this.block = block;
        this.teacher = teacher;
    }

    /** What its students need of a room or material. */
    Set<String> needs(Places places) {
        Set<String> needs = new HashSet<>();
        for (int s : students) {
            needs.addAll(places.student(s).features());
        }
        return needs;
    }
}
