package org.cairnlearn.standards.sds;

import java.util.Locale;
import java.util.Map;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.BuiltRow.Origin;
import org.cairnlearn.standards.table.TableRow;

/** Copies a row's cells into a row with OneRoster's columns. */
final class Copy {
    private final TableRow from;
    private final BuiltRow to;

    Copy(TableRow from) {
        this.from = from;
        this.to = new BuiltRow(from.line());
    }

    BuiltRow row() {
        return to;
    }

    /** A cell that must be there, under OneRoster's name. */
    Copy cell(String column, String theirs) {
        return text(column, theirs, from.raw(theirs));
    }

    /** A cell that may be blank; the row then says nothing of it. */
    Copy some(String column, String theirs) {
        return from.text(theirs).isEmpty() ? this : cell(column, theirs);
    }

    /** A cell whose words have other names in OneRoster; words that have none stay. */
    Copy word(String column, String theirs, Map<String, String> words) {
        String text = from.text(theirs);
        return text(column, theirs, words.getOrDefault(text.toLowerCase(Locale.ROOT), text));
    }

    /** A text made from a cell. */
    Copy text(String column, String theirs, String text) {
        to.put(column, text, new Origin(from.written(theirs), null));
        return this;
    }

    /** A text that the format implies. */
    Copy always(String column, String text) {
        to.put(column, text);
        return this;
    }
}
