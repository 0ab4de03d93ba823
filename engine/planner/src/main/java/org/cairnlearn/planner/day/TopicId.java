package org.cairnlearn.planner.day;

/** Names what is learnt. */
public record TopicId(String value) implements Comparable<TopicId> {
    public TopicId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(TopicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
