package org.cairnlearn.planner;

/** Two students, in no order: {@code a} is always the smaller id. */
public record Pair(StudentId a, StudentId b) {
    public Pair {
        if (a.equals(b)) {
            throw new IllegalArgumentException("Student %s can't be a pair alone".formatted(a));
        }
        if (a.compareTo(b) > 0) {
            StudentId smaller = b;
            b = a;
            a = smaller;
        }
    }
}
