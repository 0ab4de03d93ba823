package org.cairnlearn.standards.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.cairnlearn.standards.Problems;

/** Opens text of any encoding that schools' files come in. */
public final class TextReader {
    private TextReader() {}

    /**
     * The text of a file; the caller closes it. A guess at the encoding is told as a warning.
     *
     * @param prefix how the codes of problems begin
     * @return empty if its bytes cannot be unpacked, which is told
     */
    public static Optional<Reader> open(TextSource source, String prefix, Problems problems)
            throws IOException {
        var encoding = TextEncoding.detect(source, prefix, problems);
        return encoding.isEmpty()
                ? Optional.empty()
                : Optional.of(new BufferedReader(encoding.get().reader(source), 1 << 16));
    }

    /** The first letters of a file, as far as its start tells the encoding. */
    public static String start(TextSource source, int bytes) throws IOException {
        try (var stream = source.open()) {
            var start = TextSource.of(source.name(), stream.readNBytes(bytes));
            try (var text = TextEncoding.ofStart(start).reader(start)) {
                return text.readAllAsString();
            }
        }
    }
}
