package org.cairnlearn.planner.day.search;

import java.util.stream.IntStream;

/** Among whom the moves are drawn: the whole day, or the surroundings of a hole in it. */
final class Scope {
    final int[] teachers;
    final int[] tables;
    final int[] students;
    final int[] blocks;

    Scope(int[] teachers, int[] tables, int[] students, int[] blocks) {
        this.teachers = teachers;
        this.tables = tables;
        this.students = students;
        this.blocks = blocks;
    }

    static Scope all(Instance in) {
        return new Scope(
                IntStream.range(0, in.tables).toArray(),
                IntStream.range(in.tables, in.hosts).toArray(),
                IntStream.range(0, in.students).toArray(),
                IntStream.range(0, in.blocks).toArray());
    }
}
