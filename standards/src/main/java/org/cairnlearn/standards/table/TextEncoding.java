package org.cairnlearn.standards.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * How a file's bytes become text. A byte order mark decides; without one, text is UTF-8 if every
 * byte fits, UTF-16 if every other byte of its start is zero, and Windows-1252 otherwise, which is
 * what spreadsheets in western schools write when nobody chose.
 */
record TextEncoding(Charset charset, int skippedBytes) {
    private static final int CHUNK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Looks through the whole source once; empty if its bytes cannot be unpacked. */
    static Optional<TextEncoding> detect(TextSource source, String prefix, Problems problems)
            throws IOException {
        try (InputStream bytes = source.open()) {
            return Optional.of(detect(bytes, source.name(), prefix, problems));
        } catch (ZipException | EOFException damaged) {
            problems.add(
                    Problem.error(prefix + ".damaged-file", source.name())
                            .saying(
                                    "The packed file is damaged or cut off; nothing was read from"
                                            + " it.",
                                    "Export or copy the file again, and check that it opens on"
                                            + " your computer."));
            return Optional.empty();
        }
    }

    /** What the first bytes say; enough for a header. */
    static TextEncoding ofStart(TextSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            return marked(bytes.readNBytes(4));
        }
    }

    private static TextEncoding detect(
            InputStream bytes, String file, String prefix, Problems problems) throws IOException {
        byte[] first = bytes.readNBytes(CHUNK);
        TextEncoding marked = marked(first);
        if (!marked.charset().equals(StandardCharsets.UTF_8)) {
            if (marked.skippedBytes() == 0) {
                problems.add(guessed("UTF-16", Problem.warning(prefix + ".encoding", file)));
            }
            return marked;
        }
        long badLine = firstLineThatIsNotUtf8(first, bytes);
        if (badLine == 0) {
            return marked;
        }
        var draft = Problem.warning(prefix + ".encoding", file).at(badLine);
        if (marked.skippedBytes() > 0) {
            problems.add(
                    draft.saying(
                            "The file is marked as UTF-8, but has bytes that are not; each was"
                                    + " replaced by a question mark sign.",
                            "Export the file again as UTF-8, and compare the letters with"
                                    + " accents."));
            return marked;
        }
        problems.add(guessed("Windows-1252", draft));
        return new TextEncoding(WINDOWS, 0);
    }

    Reader reader(TextSource source) throws IOException {
        InputStream bytes = source.open();
        bytes.skipNBytes(skippedBytes);
        return new InputStreamReader(bytes, charset);
    }

    private static Problem guessed(String name, Problem.Draft draft) {
        return draft.saying(
                "The file is not UTF-8; it was read as %s.".formatted(name),
                "Save or export it as \"CSV UTF-8\", so that letters with accents are sure.");
    }

    private static TextEncoding marked(byte[] start) {
        int a = at(start, 0);
        int b = at(start, 1);
        if (a == 0xEF && b == 0xBB && at(start, 2) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xFF && b == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xFE && b == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (a > 0 && b == 0 && at(start, 2) > 0 && at(start, 3) == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (a == 0 && b > 0 && at(start, 2) == 0 && at(start, 3) > 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /** Zero if all is UTF-8. */
    private static long firstLineThatIsNotUtf8(byte[] first, InputStream rest) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK + 8);
        var text = CharBuffer.allocate(CHUNK + 8);
        var lines = new LineCounter();
        byte[] chunk = first;
        while (chunk.length > 0) {
            bytes.put(chunk).flip();
            var result = decoder.decode(bytes, text, false);
            text.flip();
            lines.count(text);
            text.clear();
            if (result.isError()) {
                return lines.line();
            }
            bytes.compact();
            chunk = rest.readNBytes(CHUNK);
        }
        bytes.flip();
        return bytes.hasRemaining() ? lines.line() : 0;
    }

    /** Counts lines that end in CR, LF or both, over pieces of text. */
    private static final class LineCounter {
        private long line = 1;
        private boolean afterReturn;

        void count(CharBuffer text) {
            char[] letters = text.array();
            for (int i = text.position(); i < text.limit(); i++) {
                char letter = letters[i];
                if (letter == '\r' || (letter == '\n' && !afterReturn)) {
                    line++;
                }
                afterReturn = letter == '\r';
            }
        }

        long line() {
            return line;
        }
    }
}
