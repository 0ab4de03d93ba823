package org.cairnlearn.standards.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * Streams the rows of one CSV file (RFC 4180) to a sink. The file is gone through twice: once to
 * know its encoding, once to read it; only one row is in memory at a time. Lines may end in CR LF,
 * LF or CR; blank lines are skipped. Rows with a wrong number of cells are refused one by one. A
 * quotation mark that never ends refuses the rest of the file, because where the next row starts
 * can then only be guessed; the rows before it stand.
 */
public final class Table {
    private static final int LONGEST_ROW = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 16;

    private final String file;
    private final TableFormat format;
    private final Problems problems;
    private long rows;
    private long refused;
    private long repeated;
    private boolean whole = true;

    private Table(String file, TableFormat format, Problems problems) {
        this.file = file;
        this.format = format;
        this.problems = problems;
    }

    /**
     * Reads a whole table.
     *
     * @return what became of the rows, or empty if the file was refused as a whole; a problem then
     *     says why
     * @throws IOException if the file cannot be read at all
     */
    public static Optional<FileCount> read(
            TextSource source, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        var encoding = TextEncoding.detect(source, format.prefix(), problems);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        var table = new Table(source.name(), format, problems);
        var lines = new CsvLines();
        try (var reader = csv().build(lines, encoding.get().reader(source))) {
            return table.read(reader.iterator(), lines, sink);
        }
    }

    /**
     * The names in the header, in lower case; empty if the file has none that can be read. Only the
     * start of the file is looked at.
     */
    public static List<String> headerOf(TextSource source) throws IOException {
        var start = TextSource.of(source.name(), startOf(source));
        try (var reader = csv().build(new CsvLines(), TextEncoding.ofStart(start).reader(start))) {
            var lines = reader.iterator();
            return lines.hasNext()
                    ? lines.next().cells().stream().map(TableFormat::normal).toList()
                    : List.of();
        } catch (CsvParseException notCsv) {
            return List.of();
        }
    }

    private static byte[] startOf(TextSource source) throws IOException {
        try (var bytes = source.open()) {
            return bytes.readNBytes(LONGEST_HEADER);
        } catch (ZipException | EOFException damaged) {
            return new byte[0];
        }
    }

    static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW);
    }

    private Optional<FileCount> read(Iterator<CsvLine> records, CsvLines lines, RowSink sink) {
        Optional<CsvLine> first = next(records, lines);
        if (first.isEmpty()) {
            if (whole) {
                problems.add(
                        Problem.error(format.prefix() + ".empty-file", file)
                                .at(1)
                                .saying(
                                        "The file is empty; not even a header stands in it.",
                                        "Export it again. A file without rows still needs its"
                                                + " header."));
            }
            return Optional.empty();
        }
        Optional<Header> header = Header.of(first.get(), file, format, problems);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        for (var line = next(records, lines); line.isPresent(); line = next(records, lines)) {
            take(header.get(), line.get(), sink);
        }
        return Optional.of(new FileCount(file, rows, refused, repeated, whole));
    }

    private Optional<CsvLine> next(Iterator<CsvLine> records, CsvLines lines) {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            whole = false;
            rows++;
            refused++;
            problems.add(
                    Problem.error(format.prefix() + ".unbalanced-quote", file)
                            .at(lines.line())
                            .saying(
                                    "A quotation mark in the row that starts on this line has no"
                                            + " partner, or text follows the closing one. This row and"
                                            + " everything after it was not read; the rows before it"
                                            + " were.",
                                    "Put a quotation mark at both ends of the cell, and write a"
                                            + " quotation mark inside a cell twice."));
            return Optional.empty();
        }
    }

    private void take(Header header, CsvLine line, RowSink sink) {
        if (line.isBlank()) {
            return;
        }
        rows++;
        int surplus = line.count() - header.width();
        if (surplus < 0 || (surplus > 0 && !line.isBlankFrom(header.width()))) {
            refused++;
            problems.add(wrongWidth(header, line));
            return;
        }
        switch (sink.take(new CsvRow(header, line))) {
            case KEPT -> {}
            case REPEATED -> repeated++;
            case REFUSED -> refused++;
        }
    }

    private Problem wrongWidth(Header header, CsvLine line) {
        int breaks = line.lineBreaks();
        String runsOn =
                breaks == 0
                        ? ""
                        : " It runs on over %d lines, so a quotation mark may be missing."
                                .formatted(breaks + 1);
        return Problem.error(format.prefix() + ".field-count", file)
                .at(line.line())
                .saying(
                        "The row has %d cells where the header has %d.%s"
                                .formatted(line.count(), header.width(), runsOn),
                        "Put a cell that contains a comma between quotation marks, with no space"
                                + " before the first one, and write every comma of the row.");
    }
}
