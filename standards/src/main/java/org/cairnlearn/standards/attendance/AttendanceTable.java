package org.cairnlearn.standards.attendance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of attendance: CSV with the columns {@code student}, {@code date}, {@code status}
 * ({@code present}, {@code absent} or {@code late}), and where they are there {@code block} (the
 * period), {@code class} and {@code minutes} (how late). A row with neither block nor class speaks
 * of the whole day. Good rows are kept, every bad one is named.
 */
public final class AttendanceTable {
    /** The columns, in the order in which Cairn writes them itself. */
    public static final List<String> COLUMNS =
            List.of("student", "date", "block", "class", "status", "minutes");

    private static final String PREFIX = "attendance";
    private static final int MOST_MINUTES = 600;
    private static final TableFormat FORMAT =
            TableFormat.of(
                    PREFIX,
                    List.of("student", "date", "status"),
                    List.of("block", "class", "minutes"));

    private record Key(String student, LocalDate date, AttendanceRow.Block block) {}

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<AttendanceRow> rows = new ArrayList<>();
    private final Map<Key, AttendanceRow> byKey = new HashMap<>();

    private AttendanceTable(TextSource source) {
        this.source = source;
    }

    /**
     * Reads the whole table.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static AttendanceReading read(Path file) throws IOException {
        return new AttendanceTable(TextSource.of(file)).read();
    }

    private AttendanceReading read() throws IOException {
        var count = Table.read(source, FORMAT, problems::add, this::take);
        return new AttendanceReading(source.name(), rows, count.orElse(null), problems);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var student = cells.required("student");
        var date = date(cells);
        var block = new AttendanceRow.Block(cells.optional("block"), cells.optional("class"));
        var status = status(cells, block);
        if (!cells.good() || date == null || status.isEmpty()) {
            return Verdict.REFUSED;
        }
        return keep(new AttendanceRow(row.line(), student, date, block, status.get()), cells);
    }

    private Verdict keep(AttendanceRow row, Cells cells) {
        var before = byKey.putIfAbsent(new Key(row.student(), row.date(), row.block()), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        if (before.status().equals(row.status())) {
            return Verdict.REPEATED;
        }
        cells.refuse(
                "status",
                "duplicate",
                "Line %d says something else of the same student and block."
                        .formatted(before.line()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
    }

    private static Optional<AttendanceRow.Status> status(Cells cells, AttendanceRow.Block block) {
        return switch (cells.required("status").toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "present", "here", "p" -> Optional.of(new AttendanceRow.Status.Present());
            case "absent", "away", "a" -> Optional.of(new AttendanceRow.Status.Absent());
            case "late", "tardy", "l", "t" -> late(cells, block);
            default -> {
                cells.refuse(
                        "status",
                        "unknown-status",
                        "This is no status that is known.",
                        "Write present, absent or late.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<AttendanceRow.Status> late(Cells cells, AttendanceRow.Block block) {
        if (block.wholeDay()) {
            cells.refuse(
                    "status",
                    "late-without-block",
                    "Nobody is late to a whole day.",
                    "Give the block or the class to which the student came late.");
            return Optional.empty();
        }
        if (cells.optional("minutes").isEmpty()) {
            return Optional.of(new AttendanceRow.Status.Late(null));
        }
        var minutes = cells.wholeNumber("minutes");
        if (minutes.isPresent()
                && (minutes.getAsLong() < 1 || minutes.getAsLong() > MOST_MINUTES)) {
            cells.refuse(
                    "minutes",
                    "minutes-out-of-range",
                    "The minutes lie between 1 and %d.".formatted(MOST_MINUTES),
                    "Give the minutes from the beginning of the block, or leave the cell empty.");
            return Optional.empty();
        }
        return minutes.isPresent()
                ? Optional.of(new AttendanceRow.Status.Late((int) minutes.getAsLong()))
                : Optional.empty();
    }

    private static @Nullable LocalDate date(Cells cells) {
        var text = cells.required("date");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notIso) {
            cells.refuse(
                    "date",
                    "not-a-date",
                    "This is not a date that can be read.",
                    "Write year, month and day, such as 2026-08-17.");
            return null;
        }
    }
}
