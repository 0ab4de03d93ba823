package org.cairnlearn.standards.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The columns of one kind of table. Names are matched whatever their case and order.
 *
 * @param prefix first part of the codes of problems, such as {@code oneroster}
 * @param required columns without which the file is refused
 * @param optional columns that are read where they are there
 * @param quiet tells of a lower-case name whether the column is known and left unread on purpose;
 *     any other unknown column is told in one warning
 */
public record TableFormat(
        String prefix, List<String> required, List<String> optional, Predicate<String> quiet) {
    public TableFormat {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** A table where every unknown column is worth a warning. */
    public static TableFormat of(String prefix, List<String> required, List<String> optional) {
        return new TableFormat(prefix, required, optional, name -> false);
    }

    List<String> columns() {
        var columns = new ArrayList<>(required);
        columns.addAll(optional);
        return columns;
    }

    static String normal(String name) {
        return Text.strip(name).toLowerCase(Locale.ROOT);
    }
}
