package org.cairnlearn.planner.day;

/** Names a teacher. */
public record TeacherId(String value) implements Comparable<TeacherId> {
    public TeacherId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(TeacherId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
