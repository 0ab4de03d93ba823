package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.cairnlearn.standards.table.RawRow;
import org.cairnlearn.standards.table.TextSource;

/**
 * Finds the refused rows of an import again, as they stand in its files: the problems say on which
 * line of which file. Only tables have rows; of a JSON or XML document nothing is kept.
 */
final class RefusedRows {
    private static final int MOST_BYTES = 256 << 20;

    private final Path path;

    RefusedRows(Path path) {
        this.path = path;
    }

    /** The header and the refused rows of each file that has any. */
    List<RefusedRow> of(List<Problem> problems) {
        var rows = new ArrayList<RefusedRow>();
        try {
            for (var file : reasons(problems).entrySet()) {
                var source = find(file.getKey());
                if (source.isPresent()) {
                    rows.addAll(rows(source.get(), file.getKey(), file.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** For each file, the lines and all that is wrong with each. */
    private static Map<String, Map<Long, String>> reasons(List<Problem> problems) {
        var reasons = new TreeMap<String, Map<Long, String>>();
        for (var problem : problems) {
            var line = problem.line();
            if (problem.severity() == Severity.ERROR && line != null && line > 1) {
                reasons.computeIfAbsent(problem.file(), _ -> new TreeMap<>())
                        .merge(line, reason(problem), (one, other) -> one + " " + other);
            }
        }
        return reasons;
    }

    private static String reason(Problem problem) {
        var column = problem.column();
        var where = column == null ? "" : column + ": ";
        return where + problem.message() + " " + problem.fix();
    }

    private static List<RefusedRow> rows(TextSource source, String file, Map<Long, String> reasons)
            throws IOException {
        return RawRow.at(source, reasons.keySet()).stream()
                .map(row ->
                        new RefusedRow(
                                file,
                                row.line(),
                                reasons.getOrDefault(row.line(), ""),
                                row.cells()))
                .toList();
    }

    private Optional<TextSource> find(String file) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(file);
        }
        var zipped = inZip(file);
        return zipped.isPresent() || !EvidenceImport.name(path).equals(file)
                ? zipped
                : Optional.of(TextSource.of(path));
    }

    private Optional<TextSource> inFolder(String file) throws IOException {
        try (var paths = Files.walk(path, 2)) {
            return paths.filter(one -> EvidenceImport.name(one).equalsIgnoreCase(file))
                    .filter(Files::isRegularFile)
                    .min(Comparator.comparing(Path::getNameCount))
                    .map(TextSource::of);
        }
    }

    private Optional<TextSource> inZip(String file) throws IOException {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
            var entry =
                    zip.stream()
                            .filter(one -> !one.getName().contains("__MACOSX"))
                            .filter(one -> last(one.getName()).equalsIgnoreCase(file))
                            .filter(one -> one.getSize() <= MOST_BYTES)
                            .findFirst();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            try (var bytes = zip.getInputStream(entry.get())) {
                return Optional.of(TextSource.of(file, bytes.readNBytes(MOST_BYTES)));
            }
        } catch (ZipException notZip) {
            return Optional.empty();
        }
    }

    private static String last(String name) {
        var path = name.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
