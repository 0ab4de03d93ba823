package org.cairnlearn.school.roster;

import java.util.List;
import java.util.Map;

/** What became of a snapshot. */
public sealed interface RosterChanges {
    /** It is loaded. */
    record Loaded(Map<RosterKind, Change> changes) implements RosterChanges {
        public Loaded {
            changes = Map.copyOf(changes);
        }

        /** What became of one kind. */
        public Change of(RosterKind kind) {
            var change = changes.get(kind);
            return change == null ? Change.NONE : change;
        }
    }

    /**
     * Nothing is loaded: more than a tenth of what is active would go, so that the source may be
     * half empty.
     */
    record TooManyWouldGo(List<Removal> removals) implements RosterChanges {
        public TooManyWouldGo {
            removals = List.copyOf(removals);
        }
    }

    /**
     * What became of the entries of one kind.
     *
     * @param fresh entries that the school had never had
     * @param changed entries that differed from what it had, also those that came back
     * @param unchanged entries that said nothing new
     * @param gone active records that are active no more
     * @param stray sourced ids of entries that were left out because what they must refer to is not
     *     there: a class's school, an enrollment's active class and person
     * @param older sourced ids of changes that were passed over, because the school has a later one
     */
    record Change(
            long fresh,
            long changed,
            long unchanged,
            long gone,
            List<String> stray,
            List<String> older) {
        static final Change NONE = new Change(0, 0, 0, 0, List.of());

        public Change {
            stray = List.copyOf(stray);
            older = List.copyOf(older);
        }

        /** What became of a listing that names everything. */
        public Change(long fresh, long changed, long unchanged, long gone, List<String> stray) {
            this(fresh, changed, unchanged, gone, stray, List.of());
        }
    }

    /**
     * A kind of which too much would go.
     *
     * @param going how many active records would go
     * @param active how many are active now
     */
    record Removal(RosterKind kind, long going, long active) {
        /** The share in percent, rounded to the nearest. */
        public long percent() {
            return Math.round(100.0 * going / active);
        }
    }
}
