package org.cairnlearn.planner;

/** Names a session of a plan: an offering that does take place. */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Words.notBlank("A session's id", value);
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
