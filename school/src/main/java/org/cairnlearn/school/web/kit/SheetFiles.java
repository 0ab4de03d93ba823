package org.cairnlearn.school.web.kit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as files for a spreadsheet. What stands in a cell came from people and files, and a
 * spreadsheet runs a text that begins like a formula: such a text gets an apostrophe in front. A
 * column of nothing but whole numbers, or of nothing but days, is one for the spreadsheet too.
 */
public final class SheetFiles {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WORKBOOK = ".xlsx";
    private static final int COLUMN_WIDTH = 28;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SheetFiles() {}

    /**
     * The kind of file that the address ends with, named by the table's caption: an Excel workbook,
     * or CSV in UTF-8, marked so that spreadsheets read accents rightly.
     *
     * @param about what a reader of a workbook has to know, on a second sheet
     */
    public static ResponseEntity<byte[]> of(
            HttpServletRequest request, Table table, Table about, Words words) {
        return request.getRequestURI().endsWith(WORKBOOK)
                ? file(table.caption() + WORKBOOK, XLSX, xlsxBytes(table, about, words))
                : file(table.caption() + ".csv", CSV, csvBytes(table, words));
    }

    /** The same; a workbook says what it shows, and of how many. */
    public static ResponseEntity<byte[]> of(HttpServletRequest request, Table table, Words words) {
        return of(request, table, about(table, words), words);
    }

    private static Table about(Table table, Words words) {
        return new Table(
                words.say("teacher.map.about"),
                List.of(words.say("kit.file.what"), table.caption()),
                List.of(List.of(words.say("kit.file.rows"), String.valueOf(table.rows().size()))));
    }

    static byte[] csvBytes(Table table, Words words) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        var columns = Column.of(table, words);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(safe(table.heads()));
            table.rows().forEach(row -> csv.writeRecord(plain(row, columns, words)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A program reads 5314, and not 5,314. */
    private static List<String> plain(List<String> row, List<Column> columns, Words words) {
        return IntStream.range(0, row.size())
                .mapToObj(at ->
                        switch (columns.get(at)) {
                            case NUMBER -> digits(row.get(at), words);
                            case DAY, TEXT -> safe(row.get(at));
                        })
                .toList();
    }

    private static String digits(String cell, Words words) {
        return cell.isEmpty() ? "" : Integer.toString(words.number(cell).orElseThrow());
    }

    static byte[] xlsxBytes(Table table, Table about, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Cairn", "1.0")) {
            write(book, table, words);
            write(book, about, words);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Workbook book, Table table, Words words) {
        var sheet = book.newWorksheet(sheetName(table.caption()));
        var columns = Column.of(table, words);
        for (var column = 0; column < table.heads().size(); column++) {
            sheet.value(0, column, safe(table.heads().get(column)));
            sheet.width(column, COLUMN_WIDTH);
            for (var row = 0; row < table.rows().size(); row++) {
                var cell = table.rows().get(row).get(column);
                if (!cell.isEmpty()) {
                    write(new Place(sheet, row + 1, column), cell, columns.get(column), words);
                }
            }
        }
        sheet.range(0, 0, 0, table.heads().size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
    }

    private record Place(Worksheet sheet, int row, int column) {}

    private static void write(Place at, String cell, Column kind, Words words) {
        switch (kind) {
            case NUMBER ->
                    at.sheet().value(at.row(), at.column(), words.number(cell).orElseThrow());
            case DAY -> {
                at.sheet().value(at.row(), at.column(), LocalDate.parse(cell));
                at.sheet().style(at.row(), at.column()).format("yyyy-mm-dd").set();
            }
            case TEXT -> at.sheet().value(at.row(), at.column(), safe(cell));
        }
    }

    /** What all cells of a column are, so that a spreadsheet can add them up and sort them. */
    private enum Column {
        NUMBER,
        DAY,
        TEXT;

        static List<Column> of(Table table, Words words) {
            return IntStream.range(0, table.heads().size())
                    .mapToObj(at -> of(at, table.rows().stream().map(row -> row.get(at)), words))
                    .toList();
        }

        /** The first column names its rows: a number in it is a name. */
        private static Column of(int at, Stream<String> all, Words words) {
            var cells = all.filter(cell -> !cell.isEmpty()).toList();
            if (!cells.isEmpty() && cells.stream().allMatch(Column::isDay)) {
                return DAY;
            }
            return at > 0
                            && !cells.isEmpty()
                            && cells.stream().allMatch(cell -> words.number(cell).isPresent())
                    ? NUMBER
                    : TEXT;
        }

        private static boolean isDay(String cell) {
            try {
                return LocalDate.parse(cell).toString().equals(cell);
            } catch (DateTimeParseException other) {
                return false;
            }
        }
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(SheetFiles::safe).toList();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Excel takes 31 letters and none of {@code []:*?/\}. */
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHEET_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHEET_NAME)).strip();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
