package org.cairnlearn.standards.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lineItems.csv} of OneRoster 1.1 (section 12) and 1.2 CSV: good rows are kept, every
 * bad one is named. Columns about points and scales are known and left unread: what somebody got
 * comes in as evidence.
 */
public final class LineItemsTable {
    private static final String PREFIX = "lineitems";
    private static final String FILE = "lineItems.csv";
    private static final int DATE_LETTERS = 10;
    private static final int LONGEST = 500;
    private static final Set<String> UNREAD =
            Set.of(
                    "datelastmodified",
                    "description",
                    "categorysourcedid",
                    "gradingperiodsourcedid",
                    "academicsessionsourcedid",
                    "schoolsourcedid",
                    "scorescalesourcedid",
                    "resultvaluemin",
                    "resultvaluemax");
    private static final TableFormat FORMAT =
            new TableFormat(
                    PREFIX,
                    List.of("sourcedId", "title", "classSourcedId", "dueDate"),
                    List.of("status", "assignDate"),
                    name -> UNREAD.contains(name) || name.startsWith("metadata."));

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LineItemRow> rows = new ArrayList<>();
    private final Map<String, LineItemRow> byId = new HashMap<>();

    private LineItemsTable(TextSource source) {
        this.source = source;
    }

    /**
     * Reads the whole table.
     *
     * @param path the file, or the folder of a OneRoster package that holds it
     * @throws IOException if the file cannot be read from the disk
     */
    public static LineItemsReading read(Path path) throws IOException {
        var file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        return new LineItemsTable(TextSource.of(file)).read();
    }

    private LineItemsReading read() throws IOException {
        var count = Table.read(source, FORMAT, problems::add, this::take);
        return new LineItemsReading(source.name(), rows, count.orElse(null), problems);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var id = cells.required("sourcedId");
        var title = cells.required("title");
        if (title.length() > LONGEST) {
            cells.refuse(
                    "title",
                    "too-long",
                    "A title has up to %d letters.".formatted(LONGEST),
                    "Shorten it in the system that wrote the file.");
        }
        var schoolClass = cells.required("classSourcedId");
        var deleted = deleted(cells);
        var dates = dates(cells);
        return cells.good() && dates != null
                ? keep(new LineItemRow(row.line(), id, schoolClass, title, dates, deleted), cells)
                : Verdict.REFUSED;
    }

    private static boolean deleted(Cells cells) {
        var status = cells.optional("status").toLowerCase(Locale.ROOT);
        if (!Set.of("", "active", "tobedeleted", "inactive").contains(status)) {
            cells.refuse(
                    "status",
                    "unknown-status",
                    "This is no status of OneRoster.",
                    "Write active or tobedeleted, or leave the cell empty.");
        }
        return status.equals("tobedeleted") || status.equals("inactive");
    }

    private static LineItemRow.@Nullable Dates dates(Cells cells) {
        var assigned = date(cells, "assignDate", cells.optional("assignDate"));
        var due = date(cells, "dueDate", cells.required("dueDate"));
        if (assigned != null && due != null && due.isBefore(assigned)) {
            cells.refuse(
                    "dueDate",
                    "due-before-it-is-given",
                    "The day it is due lies before the day it is given.",
                    "Correct one of the two dates.");
        }
        return due == null ? null : new LineItemRow.Dates(assigned, due);
    }

    private Verdict keep(LineItemRow row, Cells cells) {
        var before = byId.putIfAbsent(row.sourcedId(), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        cells.refuse(
                "sourcedId",
                "duplicate",
                "Line %d has the same id.".formatted(before.line()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
    }

    /** A date; of a moment, as some systems write, its day where it was written. */
    private static @Nullable LocalDate date(Cells cells, String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var isMoment = text.length() > DATE_LETTERS && "T ".indexOf(text.charAt(DATE_LETTERS)) >= 0;
        try {
            return LocalDate.parse(isMoment ? text.substring(0, DATE_LETTERS) : text);
        } catch (DateTimeParseException notIso) {
            cells.refuse(
                    column,
                    "not-a-date",
                    "This is not a date that can be read.",
                    "Write year, month and day, such as 2026-08-17.");
            return null;
        }
    }
}
