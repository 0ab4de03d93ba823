package org.cairnlearn.school.web.kit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as files for a spreadsheet. What stands in a cell came from people and files, and a
 * spreadsheet runs a text that begins like a formula: such a text gets an apostrophe in front.
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
    public static ResponseEntity<byte[]> of(HttpServletRequest request, Table table, Table about) {
        return request.getRequestURI().endsWith(WORKBOOK)
                ? file(table.caption() + WORKBOOK, XLSX, xlsxBytes(table, about))
                : file(table.caption() + ".csv", CSV, csvBytes(table));
    }

    /** The same; a workbook says what it shows, and of how many. */
    public static ResponseEntity<byte[]> of(HttpServletRequest request, Table table, Words words) {
        return of(request, table, about(table, words));
    }

    private static Table about(Table table, Words words) {
        return new Table(
                words.say("teacher.map.about"),
                List.of(words.say("kit.file.what"), table.caption()),
                List.of(List.of(words.say("kit.file.rows"), String.valueOf(table.rows().size()))));
    }

    static byte[] csvBytes(Table table) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(safe(table.heads()));
            table.rows().forEach(row -> csv.writeRecord(safe(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsxBytes(Table table, Table about) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Cairn", "1.0")) {
            write(book, table);
            write(book, about);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Workbook book, Table table) {
        var sheet = book.newWorksheet(sheetName(table.caption()));
        row(sheet, 0, table.heads());
        sheet.range(0, 0, 0, table.heads().size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
        for (var at = 0; at < table.rows().size(); at++) {
            row(sheet, at + 1, table.rows().get(at));
        }
        for (var column = 0; column < table.heads().size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.value(row, column, safe(cells.get(column)));
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
