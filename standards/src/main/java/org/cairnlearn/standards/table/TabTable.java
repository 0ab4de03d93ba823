package org.cairnlearn.standards.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * A table whose cells are separated by tabs and never quoted. Two columns may have the same name.
 */
public final class TabTable {
    private static final int LONGEST_HEADER = 1 << 16;

    private TabTable() {}

    /**
     * One row.
     *
     * @param line physical line, the header being line 1
     * @param cells as many as the header has names, stripped
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Takes the rows one after the other. */
    @FunctionalInterface
    public interface Sink {
        Verdict take(Row row);
    }

    /** The names in the header; empty if the file cannot be unpacked. */
    public static List<String> headerOf(TextSource source) throws IOException {
        try (var bytes = source.open()) {
            var start = TextSource.of(source.name(), bytes.readNBytes(LONGEST_HEADER));
            try (var reader = new BufferedReader(TextEncoding.ofStart(start).reader(start))) {
                var first = reader.readLine();
                return first == null ? List.of() : cells(first);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            return List.of();
        }
    }

    /**
     * Reads all rows. A row with more cells than the header has names is refused; missing cells at
     * its end are blank.
     *
     * @return what became of the rows, or empty if the file cannot be unpacked
     */
    public static Optional<FileCount> read(
            TextSource source, String prefix, Problems problems, Sink sink) throws IOException {
        var encoding = TextEncoding.detect(source, prefix, problems);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        try (var reader = new BufferedReader(encoding.get().reader(source))) {
            var header = reader.readLine();
            var width = header == null ? 0 : cells(header).size();
            return Optional.of(
                    read(reader, width, new Told(source.name(), prefix, problems), sink));
        }
    }

    /** Where problems go. */
    private record Told(String file, String prefix, Problems problems) {
        Verdict tooWide(long line, int cells, int width) {
            problems.add(
                    Problem.error(prefix + ".field-count", file)
                            .at(line)
                            .saying(
                                    "The row has %d cells where the header has %d."
                                            .formatted(cells, width),
                                    "Remove tabs from inside the cells, or export the file again."));
            return Verdict.REFUSED;
        }
    }

    private static FileCount read(BufferedReader reader, int width, Told told, Sink sink)
            throws IOException {
        long line = 1;
        long rows = 0;
        long refused = 0;
        long repeated = 0;
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            rows++;
            var cells = cells(text);
            var surplus =
                    cells.size() > width
                            && cells.subList(width, cells.size()).stream()
                                    .anyMatch(cell -> !cell.isEmpty());
            var verdict =
                    surplus
                            ? told.tooWide(line, cells.size(), width)
                            : sink.take(new Row(line, fitted(cells, width)));
            switch (verdict) {
                case KEPT -> {}
                case REPEATED -> repeated++;
                case REFUSED -> refused++;
            }
        }
        return new FileCount(told.file(), rows, refused, repeated, true);
    }

    private static List<String> fitted(List<String> cells, int width) {
        var fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var from = 0;
        for (var tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(Text.strip(line.substring(from, tab)));
            from = tab + 1;
        }
        cells.add(Text.strip(line.substring(from)));
        return cells;
    }
}
