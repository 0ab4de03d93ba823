package org.cairnlearn.school.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Which run of an import is under way on this thread, so that what it brings can be undone. */
final class CurrentRun {
    private static final ScopedValue<UUID> RUN = ScopedValue.newInstance();

    private CurrentRun() {}

    static <T> T during(UUID run, Supplier<T> what) {
        return ScopedValue.where(RUN, run).call(what::get);
    }

    /** Empty outside of an import, and while one is only shown. */
    static Optional<UUID> find() {
        return RUN.isBound() ? Optional.of(RUN.get()) : Optional.empty();
    }
}
