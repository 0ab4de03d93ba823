package org.cairnlearn.planner.day.draft;

import java.util.Arrays;

/** A session in the making. */
final class Group {
    final int offering;
    final int block;

    /** Its blocks, as bits. */
    final int span;

    /** Its teacher, or -1. */
    final int teacher;

    int room;

    /** Whether it has begun: nobody comes, nobody goes. */
    final boolean frozen;

    private int[] members = new int[8];
    private int size;

    Group(Slot slot, int span, boolean frozen) {
        this.offering = slot.offering();
        this.block = slot.block();
        this.span = span;
        this.teacher = slot.teacher();
        this.room = slot.room();
        this.frozen = frozen;
    }

    int size() {
        return size;
    }

    int member(int i) {
        return members[i];
    }

    void add(int student) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = student;
    }

    void remove(int student) {
        for (int i = 0; i < size; i++) {
            if (members[i] == student) {
                members[i] = members[--size];
                return;
            }
        }
        throw new IllegalStateException("Student %d is not in the group".formatted(student));
    }

    boolean has(int student) {
        for (int i = 0; i < size; i++) {
            if (members[i] == student) {
                return true;
            }
        }
        return false;
    }

    int[] members() {
        return Arrays.copyOf(members, size);
    }
}
