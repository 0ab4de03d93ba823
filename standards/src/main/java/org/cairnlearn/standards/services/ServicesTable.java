package org.cairnlearn.standards.services;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of services: CSV with the columns {@code student}, {@code type} ({@code service},
 * {@code accommodation} or {@code case manager}), {@code name}, {@code minutes} a week, {@code
 * provider}, {@code setting} ({@code push-in} or {@code pull-out}), {@code begins} and {@code
 * ends}. Good rows are kept, every bad one is named.
 */
public final class ServicesTable {
    private static final String PREFIX = "services";
    private static final int MOST_MINUTES = 2400;
    private static final TableFormat COLUMNS =
            TableFormat.of(
                    PREFIX,
                    List.of("student", "type", "begins"),
                    List.of("name", "minutes", "provider", "setting", "ends"));

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ServiceRow> rows = new ArrayList<>();
    private final Map<String, ServiceRow> byKey = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private boolean nameless;

    private ServicesTable(TextSource source) {
        this.source = source;
    }

    /**
     * Reads the whole table.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static ServicesReading read(Path file) throws IOException {
        return new ServicesTable(TextSource.of(file)).read();
    }

    private ServicesReading read() throws IOException {
        Optional<FileCount> count = Table.read(source, COLUMNS, problems::add, this::take);
        var nameless = this.nameless || problems.stream().anyMatch(ServicesTable::isOfWrongWidth);
        return new ServicesReading(
                source.name(), rows, count.orElse(null), refused, nameless, problems);
    }

    private static boolean isOfWrongWidth(Problem problem) {
        return problem.code().equals(PREFIX + ".field-count");
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var student = cells.required("student");
        var what = what(cells);
        var begins = date(cells, "begins", cells.required("begins"));
        var ends = date(cells, "ends", cells.optional("ends"));
        if (begins != null && ends != null && ends.isBefore(begins)) {
            cells.refuse(
                    "ends",
                    "ends-before-it-begins",
                    "The last day lies before the first.",
                    "Correct one of the two dates.");
        }
        if (!cells.good() || what.isEmpty() || begins == null) {
            refuse(student);
            return Verdict.REFUSED;
        }
        return keep(new ServiceRow(row.line(), student, what.get(), begins, ends), cells);
    }

    private Verdict keep(ServiceRow row, Cells cells) {
        var before = byKey.putIfAbsent(key(row), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        if (before.what().equals(row.what()) && Objects.equals(before.ends(), row.ends())) {
            return Verdict.REPEATED;
        }
        cells.refuse(
                "begins",
                "duplicate",
                "Line %d has the same for this student from the same day, with other details."
                        .formatted(before.line()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
    }

    private static String key(ServiceRow row) {
        var words =
                switch (row.what()) {
                    case ServiceRow.What.Service what -> "s|" + what.name();
                    case ServiceRow.What.Accommodation what -> "a|" + what.helps();
                    case ServiceRow.What.CaseManager what -> "c|" + what.person();
                };
        return String.join(
                "|", row.student(), words.toLowerCase(Locale.ROOT), row.begins().toString());
    }

    private void refuse(String student) {
        if (student.isEmpty()) {
            nameless = true;
        } else {
            refused.add(student);
        }
    }

    private static Optional<ServiceRow.What> what(Cells cells) {
        var type = cells.required("type").toLowerCase(Locale.ROOT).replace('-', ' ');
        return switch (type) {
            case "" -> Optional.empty();
            case "service" -> service(cells);
            case "accommodation" ->
                    Optional.of(new ServiceRow.What.Accommodation(cells.required("name")));
            case "case manager" ->
                    Optional.of(new ServiceRow.What.CaseManager(cells.required("provider")));
            default -> {
                cells.refuse(
                        "type",
                        "unknown-type",
                        "This is no type of row that is known.",
                        "Write service, accommodation or case manager.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<ServiceRow.What> service(Cells cells) {
        var name = cells.required("name");
        var minutes = cells.wholeNumber("minutes");
        if (minutes.isPresent()
                && (minutes.getAsLong() < 1 || minutes.getAsLong() > MOST_MINUTES)) {
            cells.refuse(
                    "minutes",
                    "minutes-out-of-range",
                    "The minutes of a week lie between 1 and %d.".formatted(MOST_MINUTES),
                    "Give the minutes of one week, not of a month or a year.");
        }
        var setting = cells.required("setting").toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!setting.isEmpty() && !setting.equals("push-in") && !setting.equals("pull-out")) {
            cells.refuse(
                    "setting",
                    "unknown-setting",
                    "This is neither of the two settings.",
                    "Write push-in for the classroom, or pull-out for elsewhere.");
        }
        return cells.good()
                ? Optional.of(
                        new ServiceRow.What.Service(
                                name,
                                cells.optional("provider"),
                                (int) minutes.orElseThrow(),
                                setting.equals("push-in")))
                : Optional.empty();
    }

    private static @Nullable LocalDate date(Cells cells, String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
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
