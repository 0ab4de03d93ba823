package org.cairnlearn.learner;

/** Names one question or task that several students may answer. */
public record ItemKey(String value) {
    public ItemKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An item key is not blank");
        }
    }
}
