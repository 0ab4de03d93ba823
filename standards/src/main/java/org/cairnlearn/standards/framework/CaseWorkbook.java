package org.cairnlearn.standards.framework;

import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.framework.Workbook.Row;
import org.cairnlearn.standards.table.TextSource;

/** Reads CASE from a workbook with the sheets "CF Doc", "CF Item" and "CF Association". */
final class CaseWorkbook {
    static final String FORMAT = "case-xlsx";

    private CaseWorkbook() {}

    static FrameworkReading read(TextSource source) throws IOException {
        var problems = new ProblemList();
        try (var bytes = source.open()) {
            var sheets = new LinkedHashMap<String, List<Row>>();
            Workbook.open(bytes)
                    .sheets()
                    .forEach((name, rows) -> sheets.put(CaseRows.letters(name), rows));
            if (sheets.containsKey("cfdoc") && sheets.containsKey("cfitem")) {
                return read(source.name(), sheets, problems);
            }
            problems.add(
                    Where.lined(source.name(), 0)
                            .error("no-case-sheets", "")
                            .saying(
                                    "The workbook has no sheets \"CF Doc\" and \"CF Item\".",
                                    "Save a table of standards as CSV, or use the sheets of CASE."));
        } catch (XMLStreamException | ZipException | EOFException broken) {
            problems.add(
                    Where.lined(source.name(), 0)
                            .error("damaged-file", "")
                            .saying(
                                    "The workbook is damaged or cut off; nothing was read.",
                                    "Save it again, and check that it opens on your computer."));
        }
        return FrameworkReading.nothing(FORMAT, problems.all());
    }

    private static FrameworkReading read(
            String file, Map<String, List<Row>> sheets, ProblemList problems) {
        var maker = CaseRows.maker(file, problems);
        var rows = new CaseRows(maker);
        each(
                sheets.getOrDefault("cfdoc", List.of()),
                (cells, line) -> {
                    var fields = new LinkedHashMap<String, Object>(cells);
                    fields.values().removeIf(value -> value.toString().isBlank());
                    maker.document(new CaseFields(fields, Where.lined(file, line)));
                });
        each(
                sheets.getOrDefault("cfitem", List.of()),
                (cells, line) -> rows.item(cells, Where.lined(file, line)));
        each(
                sheets.getOrDefault("cfassociation", List.of()),
                (cells, line) -> rows.association(cells, Where.lined(file, line)));
        rows.end();
        return maker.reading(FORMAT, maker.make(), true);
    }

    /** Gives the rows under the first one, which names the columns. */
    private static void each(List<Row> rows, BiConsumer<Map<String, String>, Long> taker) {
        if (rows.isEmpty()) {
            return;
        }
        var names = rows.getFirst().cells();
        for (var row : rows.subList(1, rows.size())) {
            var cells = new LinkedHashMap<String, String>();
            names.forEach((column, name) -> {
                var cell = row.cells().getOrDefault(column, "");
                if (!cell.isBlank()) {
                    cells.put(CaseRows.letters(name), cell);
                }
            });
            if (!cells.isEmpty()) {
                taker.accept(cells, row.number());
            }
        }
    }
}
