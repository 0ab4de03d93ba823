package org.cairnlearn.school.testing;

import java.time.Instant;
import java.time.InstantSource;

/** The tests' clock: 08:40 on Monday 23 November 2026 in New York, until a test moves it. */
public final class TestClock implements InstantSource {
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T13:40:00Z");

    private volatile Instant now = MONDAY_MORNING;

    @Override
    public Instant instant() {
        return now;
    }

    /** Runs something at another time, then goes back. */
    public void at(Instant moment, Runnable what) {
        now = moment;
        try {
            what.run();
        } finally {
            now = MONDAY_MORNING;
        }
    }
}
