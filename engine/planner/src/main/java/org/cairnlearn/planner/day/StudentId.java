package org.cairnlearn.planner.day;

/** Names a student; the planner knows nothing else about who that is. */
public record StudentId(String value) implements Comparable<StudentId> {
    public StudentId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(StudentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
