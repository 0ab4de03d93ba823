package org.cairnlearn.standards.consents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of consents: CSV with the columns {@code student}, {@code purpose}, {@code answer},
 * {@code document}, {@code said} (from which day the answer holds), and where they are there {@code
 * data} and {@code ends}. Good rows are kept, every bad one is named.
 */
public final class ConsentsTable {
    private static final String PREFIX = "consents";
    private static final int LONGEST = 200;
    private static final TableFormat FORMAT =
            TableFormat.of(
                    PREFIX,
                    List.of("student", "purpose", "answer", "document", "said"),
                    List.of("data", "ends"));

    /** Two answers of one day about the same cannot both hold. */
    private record Key(String student, ConsentRow.About about, LocalDate saidOn) {}

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ConsentRow> rows = new ArrayList<>();
    private final Map<Key, ConsentRow> byKey = new HashMap<>();

    private ConsentsTable(TextSource source) {
        this.source = source;
    }

    /**
     * Reads the whole table.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static ConsentsReading read(Path file) throws IOException {
        return new ConsentsTable(TextSource.of(file)).read();
    }

    private ConsentsReading read() throws IOException {
        var count = Table.read(source, FORMAT, problems::add, this::take);
        return new ConsentsReading(source.name(), rows, count.orElse(null), problems);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var student = cells.required("student");
        var about =
                new ConsentRow.About(
                        small(cells.required("purpose")), small(cells.optional("data")));
        var answer = small(cells.required("answer"));
        var paper = paper(cells);
        return cells.good() && paper != null
                ? keep(new ConsentRow(row.line(), student, about, answer, paper), cells)
                : Verdict.REFUSED;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static ConsentRow.@Nullable Paper paper(Cells cells) {
        var document = cells.required("document");
        if (document.length() > LONGEST) {
            cells.refuse(
                    "document",
                    "too-long",
                    "The name of a document has up to %d letters.".formatted(LONGEST),
                    "Shorten it to what finds the paper again.");
        }
        var said = date(cells, "said", cells.required("said"));
        var ends = date(cells, "ends", cells.optional("ends"));
        if (said != null && ends != null && ends.isBefore(said)) {
            cells.refuse(
                    "ends",
                    "ends-before-it-begins",
                    "The last day lies before the first.",
                    "Correct one of the two dates.");
        }
        return said == null ? null : new ConsentRow.Paper(document, said, ends);
    }

    private Verdict keep(ConsentRow row, Cells cells) {
        var before =
                byKey.putIfAbsent(new Key(row.student(), row.about(), row.paper().saidOn()), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        if (before.answer().equals(row.answer()) && before.paper().equals(row.paper())) {
            return Verdict.REPEATED;
        }
        cells.refuse(
                "answer",
                "duplicate",
                "Line %d says something else of the same student and purpose on the same day."
                        .formatted(before.line()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
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
