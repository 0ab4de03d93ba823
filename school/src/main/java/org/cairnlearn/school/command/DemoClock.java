package org.cairnlearn.school.command;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The demo's clock. What the demo lives before anybody looks was at the time at which it was: for
 * the thread that lives it, and for nobody else.
 */
final class DemoClock implements InstantSource, DemoStep.Moment {
    private final ScopedValue<Instant> lived = ScopedValue.newInstance();
    private final InstantSource real;

    DemoClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return lived.isBound() ? lived.get() : real.instant();
    }

    @Override
    public void at(Instant moment, Runnable what) {
        ScopedValue.where(lived, moment).run(what);
    }
}
