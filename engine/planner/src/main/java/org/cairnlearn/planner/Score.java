package org.cairnlearn.planner;

/**
 * How good a seating is: fewer violations first, then more milli-mastery. A violation is a student
 * too many or too few in a group, a pair apart in one group, or a student without a seat.
 */
record Score(int violations, long objective) implements Comparable<Score> {
    @Override
    public int compareTo(Score other) {
        int fewer = Integer.compare(other.violations, violations);
        return fewer == 0 ? Long.compare(objective, other.objective) : fewer;
    }

    boolean beats(Score other) {
        return compareTo(other) > 0;
    }
}
