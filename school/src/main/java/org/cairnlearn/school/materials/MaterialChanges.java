package org.cairnlearn.school.materials;

/** What came of loading a source. */
public sealed interface MaterialChanges {
    /** It was taken in. */
    record Loaded(long fresh, long changed, long unchanged, long gone) implements MaterialChanges {}

    /** More than a tenth of what the source had would go; nothing was changed. */
    record TooManyWouldGo(long going, long active) implements MaterialChanges {}
}
