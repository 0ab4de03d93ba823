package org.cairnlearn.standards.assessment;

/** Where a table holds a field. */
public sealed interface ResultColumn {
    /** In the column of this heading. */
    record Heading(String heading) implements ResultColumn {}

    /** It is the same for all rows. */
    record Same(String value) implements ResultColumn {}
}
