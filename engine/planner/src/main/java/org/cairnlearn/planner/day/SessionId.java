package org.cairnlearn.planner.day;

/** Names a session of a plan. */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
