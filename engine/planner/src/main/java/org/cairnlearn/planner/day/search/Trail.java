package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** What was changed since the last commit, three numbers a change, to be taken back in reverse. */
final class Trail {
    private int[] steps = new int[3 << 12];
    private int end;

    void add(int what, int a, int b) {
        if (end + 3 > steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        steps[end++] = what;
        steps[end++] = a;
        steps[end++] = b;
    }

    void clear() {
        end = 0;
    }

    int length() {
        return end / 3;
    }

    /** Shortens the trail by its last change and gives its number. */
    int back() {
        end -= 3;
        return end / 3;
    }

    int what(int change) {
        return steps[3 * change];
    }

    int first(int change) {
        return steps[3 * change + 1];
    }

    int second(int change) {
        return steps[3 * change + 2];
    }
}
