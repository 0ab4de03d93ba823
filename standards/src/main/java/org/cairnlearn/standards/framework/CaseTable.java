package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * Reads CASE items from a CSV table, as editors of frameworks export them: one row per item, its
 * links in columns called by their kind. The file's name is the framework's own, since nothing in
 * it is.
 */
final class CaseTable {
    static final String FORMAT = "case-csv";
    private static final TableFormat COLUMNS =
            TableFormat.of(
                    "framework",
                    List.of("identifier"),
                    CaseRows.columns().stream()
                            .filter(column -> !column.equals("identifier"))
                            .toList());

    private CaseTable() {}

    static boolean recognises(List<String> header) {
        return header.contains("identifier")
                && header.stream().map(CaseRows::letters).anyMatch("fullstatement"::equals);
    }

    static FrameworkReading read(TextSource source) throws IOException {
        var problems = new ProblemList();
        var maker = CaseRows.maker(source.name(), problems);
        var rows = new CaseRows(maker);
        var name = source.name().replaceFirst("\\.[A-Za-z]+$", "");
        maker.document(
                new CaseFields(
                        Map.of("identifier", name, "title", name), Where.lined(source.name(), 1)));
        var count =
                Table.read(
                        source,
                        COLUMNS,
                        problems,
                        row -> {
                            rows.item(cells(row), Where.lined(source.name(), row.line()));
                            return Verdict.KEPT;
                        });
        if (count.isEmpty()) {
            return FrameworkReading.nothing(FORMAT, problems.all());
        }
        rows.end();
        return maker.reading(FORMAT, maker.make(), count.get().whole());
    }

    private static Map<String, String> cells(TableRow row) {
        var cells = new LinkedHashMap<String, String>();
        CaseRows.columns().stream()
                .filter(row::has)
                .forEach(column -> cells.put(column, JsonValues.clean(row.text(column))));
        return cells;
    }
}
