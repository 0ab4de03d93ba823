package org.cairnlearn.planner;

/** A length of time in whole minutes, from 0 to a day. */
public record Minutes(int value) {
    public Minutes {
        if (value < 0 || value > 1440) {
            throw new IllegalArgumentException(
                    "Minutes lie between 0 and 1440, not %d".formatted(value));
        }
    }
}
