package org.cairnlearn.standards.materials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Reads a school's own table of materials: CSV with the columns {@code title} and {@code mode}, and
 * where they are there {@code id}, {@code skills} (codes, apart by semicolons), {@code minutes},
 * {@code copies} (empty: no limit), {@code device}, {@code subject}, {@code grades}, {@code
 * language}, {@code reading}, {@code source}, {@code author}, {@code licence}, {@code licence
 * link}, {@code link} and {@code shelf}. Good rows are kept, every bad one is named.
 */
public final class MaterialsTable {
    /** The modes that a row can name. */
    public static final List<String> MODES =
            List.of("screen", "paper", "hands-on", "with a person", "in pairs");

    private static final String PREFIX = "materials";
    private static final int MOST_MINUTES = 600;
    private static final int MOST_COPIES = 100_000;
    private static final TableFormat COLUMNS =
            TableFormat.of(
                    PREFIX,
                    List.of("title", "mode"),
                    List.of(
                            "id",
                            "skills",
                            "minutes",
                            "copies",
                            "device",
                            "subject",
                            "grades",
                            "language",
                            "reading",
                            "source",
                            "author",
                            "licence",
                            "license",
                            "licence link",
                            "license link",
                            "link",
                            "shelf"));

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<MaterialRow> rows = new ArrayList<>();
    private final Map<String, MaterialRow> byId = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    private MaterialsTable(TextSource source) {
        this.source = source;
    }

    static boolean recognises(List<String> header) {
        return header.containsAll(List.of("title", "mode"));
    }

    static MaterialReading read(TextSource source) throws IOException {
        return new MaterialsTable(source).read();
    }

    private MaterialReading read() throws IOException {
        var count = Table.read(source, COLUMNS, problems::add, this::take);
        return count.isEmpty()
                ? MaterialReading.nothing(problems)
                : new MaterialReading(
                        List.of(), rows, List.of(judged(count.get())), refused, problems);
    }

    /** Of a row without a name, nobody knows which material it was. */
    private FileCount judged(FileCount count) {
        var nameless =
                refused.contains("")
                        || problems.stream()
                                .anyMatch(one -> one.code().equals(PREFIX + ".field-count"));
        return new FileCount(
                count.file(),
                count.rows(),
                count.refused(),
                count.repeated(),
                count.whole() && !nameless);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var title = cells.required("title");
        var id =
                cells.optional("id").isEmpty()
                        ? title.toLowerCase(Locale.ROOT)
                        : cells.optional("id");
        var use = use(cells);
        var rights = rights(cells);
        if (!cells.good()) {
            refused.add(id);
            return Verdict.REFUSED;
        }
        var what =
                new MaterialRow.What(
                        title,
                        cells.optional("subject"),
                        cells.optional("grades"),
                        cells.optional("language"),
                        cells.optional("reading"));
        return keep(
                new MaterialRow(
                        new MaterialRow.Key(row.line(), id),
                        what,
                        use,
                        rights,
                        cells.list("skills", ';')),
                cells);
    }

    private Verdict keep(MaterialRow row, Cells cells) {
        var before = byId.putIfAbsent(row.key().id(), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        cells.refuse(
                cells.optional("id").isEmpty() ? "title" : "id",
                "duplicate",
                "Line %d has a material of the same name.".formatted(before.key().line()),
                "Keep one of the two rows, or give each an id of its own.");
        return Verdict.REFUSED;
    }

    private static MaterialRow.Use use(Cells cells) {
        var mode = cells.required("mode").toLowerCase(Locale.ROOT).replace("hands on", "hands-on");
        if (!mode.isEmpty() && !MODES.contains(mode)) {
            cells.refuse(
                    "mode",
                    "unknown-mode",
                    "This is no mode that is known.",
                    "Write screen, paper, hands-on, with a person, or in pairs.");
        }
        return new MaterialRow.Use(
                mode,
                number(cells, "minutes", 1, MOST_MINUTES),
                number(cells, "copies", 0, MOST_COPIES),
                cells.optional("device"),
                new MaterialRow.Place(address(cells, "link"), cells.optional("shelf")));
    }

    private static MaterialRow.Rights rights(Cells cells) {
        var licence = either(cells, "licence", "license");
        var link = cells.optional("licence link").isEmpty() ? "license link" : "licence link";
        return new MaterialRow.Rights(
                cells.optional("author"),
                new Credit(cells.optional("source"), "", licence, address(cells, link)));
    }

    private static String either(Cells cells, String one, String other) {
        return cells.optional(one).isEmpty() ? cells.optional(other) : cells.optional(one);
    }

    private static @Nullable Integer number(Cells cells, String column, int least, int most) {
        if (cells.optional(column).isEmpty()) {
            return null;
        }
        var number = cells.wholeNumber(column);
        if (number.isPresent() && (number.getAsLong() < least || number.getAsLong() > most)) {
            cells.refuse(
                    column,
                    "number-out-of-range",
                    "This number lies between %d and %d.".formatted(least, most),
                    "Correct it, or leave the cell empty where nobody knows.");
            return null;
        }
        return number.isPresent() ? Integer.valueOf((int) number.getAsLong()) : null;
    }

    private static String address(Cells cells, String column) {
        var text = cells.optional(column);
        if (!text.isEmpty() && !Credit.isAddress(text)) {
            cells.refuse(
                    column,
                    "not-an-address",
                    "This is not an address of the web.",
                    "Write it whole, beginning with https://, or leave the cell empty.");
        }
        return text;
    }
}
