package org.cairnlearn.planner.day;

/** Names something that could take place. */
public record OfferingId(String value) implements Comparable<OfferingId> {
    public OfferingId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(OfferingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
