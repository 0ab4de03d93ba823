package org.cairnlearn.planner.day;

/**
 * Two different students, in either order.
 *
 * @param a the smaller id
 * @param b the larger id
 */
public record Pair(StudentId a, StudentId b) {
    public Pair {
        int order = a.compareTo(b);
        if (order == 0) {
            throw new InvalidProblem("b", "is another student than a");
        }
        if (order > 0) {
            StudentId first = b;
            b = a;
            a = first;
        }
    }
}
