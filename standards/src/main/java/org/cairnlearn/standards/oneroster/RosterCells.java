package org.cairnlearn.standards.oneroster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairnlearn.standards.oneroster.RosterDates.Reading;
import org.cairnlearn.standards.table.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one roster row into the types of the standard. A cell that cannot be read
 * gives a stand-in, so that the rest of the row is still checked; {@link #made} then throws the
 * record away.
 */
final class RosterCells {
    /** What spreadsheets make of long numbers; the digits behind are lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]\\d+");

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private final Cells cells;
    private final TableContext context;
    private final boolean ending;

    RosterCells(Cells cells, TableContext context) {
        this.cells = cells;
        this.context = context;
        this.ending =
                context.delta()
                        && Status.TO_BE_DELETED.text().equalsIgnoreCase(cells.optional("status"));
    }

    /** A change that only ends a record needs nothing but its id. */
    private String need(String column) {
        return ending ? cells.optional(column) : cells.required(column);
    }

    /** The record, unless one of its cells was refused. */
    <T> Optional<T> made(T record) {
        return cells.good() ? Optional.of(record) : Optional.empty();
    }

    Cells cells() {
        return cells;
    }

    String id() {
        noteColumn("sourcedId");
        return id("sourcedId", cells.required("sourcedId"));
    }

    Status status() {
        return cells.optional("status").isEmpty() ? Status.ACTIVE : word("status", Status.values());
    }

    /** A text; only formats other than OneRoster's own may have no such column at all. */
    String required(String column) {
        return cells.row().has(column) ? need(column) : "";
    }

    /** Whether the table holds only what changed. */
    boolean isChange() {
        return context.delta();
    }

    /**
     * When the sender last changed the record. Only a change needs it; elsewhere what cannot be
     * read is told once and passed over.
     */
    @Nullable Instant modified() {
        String column = RosterFormats.MODIFIED;
        String text = context.delta() ? cells.required(column) : cells.optional(column);
        if (text.isEmpty()) {
            return null;
        }
        var moment = RosterDates.moment(text);
        if (moment.isPresent()) {
            return moment.get();
        }
        String message = "This is not a moment that can be read.";
        String fix = "Write it as 2026-08-15T13:05:00.000Z.";
        if (context.delta()) {
            cells.refuse(column, "bad-date", message, fix);
        } else if (context.firstTime(column)) {
            cells.warn(column, "bad-date", message, fix);
        }
        return null;
    }

    /** Ids of other rows, which are looked up when the whole table is read. */
    List<String> ids(String column) {
        noteColumn(column);
        return list(column);
    }

    String optional(String column) {
        return cells.optional(column);
    }

    /** The parts of a cell that the standard separates by commas. */
    List<String> list(String column) {
        return cells.list(column, ',');
    }

    /** A reference; only formats other than OneRoster's own may have no such column at all. */
    String reference(String column, Roll<?> target) {
        if (!cells.row().has(column)) {
            return "";
        }
        String id = need(column);
        return id.isEmpty() ? id : resolved(column, id, target);
    }

    String optionalReference(String column, Roll<?> target) {
        String id = cells.optional(column);
        return id.isEmpty() ? id : resolved(column, id, target);
    }

    boolean has(String column) {
        return cells.row().has(column);
    }

    /** At least one reference. */
    List<String> references(String column, Roll<?> target) {
        need(column);
        var ids = new ArrayList<String>();
        for (String id : cells.list(column, ',')) {
            ids.add(resolved(column, id, target));
        }
        return ids;
    }

    /** An id of another row of the same table, looked up when the whole table is read. */
    String parent(String column) {
        noteColumn(column);
        return id(column, cells.optional(column));
    }

    /** An id that is looked up later. */
    String plainId(String column) {
        return id(column, cells.required(column));
    }

    /** Keeps the column's name as written, for problems that are found later. */
    void noteColumn(String column) {
        context.noteColumn(column, cells.row().written(column));
    }

    <E extends Vocabulary> E word(String column, E[] words) {
        String text = need(column);
        for (E word : words) {
            if (word.isMeant(text)) {
                return word;
            }
        }
        if (!text.isEmpty()) {
            var allowed = new ArrayList<String>();
            for (E word : words) {
                allowed.add(word.text());
            }
            cells.refuse(
                    column,
                    "unknown-word",
                    "This column takes only certain words, and this is none of them.",
                    "Write one of: %s.".formatted(String.join(", ", allowed)));
        }
        return words[0];
    }

    boolean flag(String column) {
        return flag(column, need(column));
    }

    boolean optionalFlag(String column) {
        return flag(column, cells.optional(column));
    }

    /** True or false; null if the cell is blank. */
    @Nullable Boolean truth(String column) {
        String text = cells.optional(column);
        return text.isEmpty() ? null : flag(column, text);
    }

    private boolean flag(String column, String text) {
        if (!text.isEmpty() && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            cells.refuse(
                    column,
                    "not-true-or-false",
                    "This column takes only true or false.",
                    "Write true or false.");
        }
        return text.equalsIgnoreCase("true");
    }

    LocalDate date(String column) {
        LocalDate date = date(column, need(column));
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable LocalDate optionalDate(String column) {
        return date(column, cells.optional(column));
    }

    private @Nullable LocalDate date(String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (context.dates().read(text)) {
            case Reading.Day(var date) -> date;
            case Reading.NoDay(var message, var fix) -> {
                cells.refuse(column, "bad-date", message, fix);
                yield null;
            }
        };
    }

    void inOrder(@Nullable LocalDate first, @Nullable LocalDate last, String lastColumn) {
        if (cells.good() && first != null && last != null && last.isBefore(first)) {
            cells.refuse(
                    lastColumn,
                    "dates-reversed",
                    "The last day lies before the first day.",
                    "Correct one of the two dates on this line.");
        }
    }

    Year year(String column) {
        String text = need(column);
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                return Year.of(year);
            }
        }
        if (!text.isEmpty()) {
            cells.refuse(
                    column,
                    "bad-year",
                    "This is not a year of four digits.",
                    "Write the year in which the school year ends, such as 2027 for 2026-27.");
        }
        return Year.of(EARLIEST_YEAR);
    }

    private String resolved(String column, String text, Roll<?> target) {
        String id = id(column, text);
        if (!ending && !SCIENTIFIC.matcher(id).matches()) {
            context.check().reference(cells, column, id, target);
        }
        return id;
    }

    private String id(String column, String text) {
        if (!text.isEmpty() && cells.row().raw(column).length() != text.length()) {
            warnOfSpaces(column);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            cells.refuse(
                    column,
                    "scientific-id",
                    "A spreadsheet turned this id into a rounded number, so that its last digits"
                            + " are lost.",
                    "Export again and don't save the file from a spreadsheet, or format the column"
                            + " as text first.");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            cells.refuse(
                    column,
                    "broken-id",
                    "The id contains a line break or another control character.",
                    "Look for a missing quotation mark on this line or before it.");
        }
        return text;
    }

    private void warnOfSpaces(String column) {
        String raw = cells.row().raw(column);
        boolean spaced = !raw.isEmpty() && !raw.equals(raw.strip());
        if (spaced && context.firstTime(column)) {
            cells.warn(
                    column,
                    "spaces-removed",
                    "Spaces around ids in this column were removed, here and on any line below.",
                    "Remove the spaces in the program that writes the file.");
        }
    }
}
