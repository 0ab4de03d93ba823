package org.cairnlearn.school.schedule;

import java.util.Map;

/** What loading a snapshot did. */
public sealed interface ScheduleChanges {
    /** All is in. */
    record Loaded(Map<ScheduleKind, Count> counts) implements ScheduleChanges {
        public Loaded {
            counts = Map.copyOf(counts);
        }

        public Count of(ScheduleKind kind) {
            return counts.getOrDefault(kind, Count.NONE);
        }
    }

    /** Nothing was changed: more than a tenth of what is known of one kind would go. */
    record TooManyWouldGo(ScheduleKind kind, int going, int known) implements ScheduleChanges {}

    /** Rows of one kind; a bell schedule has a row for each period. */
    record Count(int fresh, int changed, int gone) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(fresh + other.fresh, changed + other.changed, gone + other.gone);
        }
    }
}
