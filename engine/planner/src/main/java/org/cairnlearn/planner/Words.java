package org.cairnlearn.planner;

/** The checks that several records share. */
final class Words {
    private Words() {}

    static void notBlank(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "%s must lie between %d and %d, not %d".formatted(what, low, high, value));
        }
    }
}
