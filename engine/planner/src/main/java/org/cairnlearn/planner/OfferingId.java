package org.cairnlearn.planner;

/** Names an offering: something that could take place in the block. */
public record OfferingId(String value) implements Comparable<OfferingId> {
    public OfferingId {
        Words.notBlank("An offering's id", value);
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
