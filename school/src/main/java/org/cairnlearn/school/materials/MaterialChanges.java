package org.cairnlearn.school.materials;

import java.util.Set;

/** What came of loading a source. */
public sealed interface MaterialChanges {
    /**
     * It was taken in.
     *
     * @param fresh the source's ids of those that were not there
     * @param changed of those that were otherwise, or gone
     * @param gone how many the source no longer names
     */
    record Loaded(Set<String> fresh, Set<String> changed, long gone) implements MaterialChanges {
        public Loaded {
            fresh = Set.copyOf(fresh);
            changed = Set.copyOf(changed);
        }
    }

    /** More than a tenth of what the source had would go; nothing was changed. */
    record TooManyWouldGo(long going, long active) implements MaterialChanges {}
}
