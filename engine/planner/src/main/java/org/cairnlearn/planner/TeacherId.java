package org.cairnlearn.planner;

/** Names a teacher within a problem. */
public record TeacherId(String value) implements Comparable<TeacherId> {
    public TeacherId {
        Words.notBlank("A teacher's id", value);
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
