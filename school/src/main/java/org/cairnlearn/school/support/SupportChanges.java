package org.cairnlearn.school.support;

import java.util.List;

/** What a load did. */
public sealed interface SupportChanges {
    /**
     * The school is in line with the file.
     *
     * @param kept lines that say something else than somebody entered by hand: that was kept
     */
    record Loaded(long fresh, long changed, long gone, List<Long> kept) implements SupportChanges {
        public Loaded {
            kept = List.copyOf(kept);
        }
    }

    /** More than a tenth of what earlier files brought would go; nothing was changed. */
    record TooManyWouldGo(long going, long active) implements SupportChanges {}
}
