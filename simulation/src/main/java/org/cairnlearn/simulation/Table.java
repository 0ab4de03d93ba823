package org.cairnlearn.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file while it is filled: UTF-8, RFC 4180, CRLF. */
final class Table {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private Stream<List<String>> more = Stream.empty();

    /** With the header row as text, names separated by commas. */
    Table(String header) {
        this.header = List.of(header.split(","));
    }

    Table row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells under a header of %d: %s"
                            .formatted(cells.length, header.size(), header));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Rows that are made only when they are written; they come after all others, and once. */
    Table rows(Stream<List<String>> many) {
        more = many;
        return this;
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
            more.forEach(csv::writeRecord);
        }
    }
}
