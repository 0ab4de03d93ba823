package org.cairnlearn.planner;

/** Names a student within a problem. The planner knows nothing else about who that is. */
public record StudentId(String value) implements Comparable<StudentId> {
    public StudentId {
        Words.notBlank("A student's id", value);
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
