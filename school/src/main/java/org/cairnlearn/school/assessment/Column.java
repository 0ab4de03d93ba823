package org.cairnlearn.school.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Where a table holds something: in a column, or it is the same for all rows.
 *
 * @param heading of the column; null when {@code value} says it
 */
public record Column(@Nullable String heading, @Nullable String value) {
    public Column {
        if ((heading == null) == (value == null)) {
            throw new IllegalArgumentException("It is either a column or one value for all rows");
        }
    }
}
