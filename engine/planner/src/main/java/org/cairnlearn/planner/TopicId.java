package org.cairnlearn.planner;

/** Names a topic: what an offering is about. */
public record TopicId(String value) implements Comparable<TopicId> {
    public TopicId {
        Words.notBlank("A topic's id", value);
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
