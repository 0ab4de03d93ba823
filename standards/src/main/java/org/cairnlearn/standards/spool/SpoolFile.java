package org.cairnlearn.standards.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of texts, one after another. The first megabyte stays in memory; from then on they go into a
 * temporary file that only this user can read, which has no name any more where the system can do
 * that, and is gone when nobody holds the list.
 */
final class SpoolFile {
    private static final int IN_MEMORY = 1 << 20;
    private static final int WINDOW = 8 << 10;

    private long[] starts = new long[16];
    private int rows;
    private ByteBuffer tail = ByteBuffer.allocate(WINDOW);
    private long written;
    private @Nullable FileChannel file;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    int rows() {
        return rows;
    }

    synchronized void add(List<String> row) {
        if (rows + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        for (var text : row) {
            var bytes = text.getBytes(UTF_8);
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        }
        rows++;
        starts[rows] = written + tail.position();
        if (tail.position() >= IN_MEMORY) {
            flush();
        }
    }

    synchronized List<String> get(int row) {
        var bytes = bytes(starts[row], Math.toIntExact(starts[row + 1] - starts[row]));
        var texts = new ArrayList<String>();
        while (bytes.hasRemaining()) {
            var text = new byte[bytes.getInt()];
            bytes.get(text);
            texts.add(new String(text, UTF_8));
        }
        return texts;
    }

    /** The first text of a row. */
    synchronized String first(int row) {
        var bytes = bytes(starts[row], Math.toIntExact(starts[row + 1] - starts[row]));
        var text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, UTF_8);
    }

    private ByteBuffer room(int bytes) {
        if (tail.remaining() < bytes) {
            var more = Math.max(2 * tail.capacity(), tail.position() + bytes);
            tail = ByteBuffer.allocate(more).put(tail.flip());
        }
        return tail;
    }

    private void flush() {
        try {
            var to = file == null ? open() : file;
            file = to;
            tail.flip();
            while (tail.hasRemaining()) {
                written += to.write(tail, written);
            }
            tail.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open() throws IOException {
        return FileChannel.open(
                Files.createTempFile("cairn-", ".spool"), READ, WRITE, DELETE_ON_CLOSE);
    }

    private ByteBuffer bytes(long start, int length) {
        if (start >= written) {
            return tail.slice(Math.toIntExact(start - written), length);
        }
        if (start < windowStart || start + length > windowStart + window.limit()) {
            read(start, length);
        }
        return window.slice(Math.toIntExact(start - windowStart), length);
    }

    private void read(long start, int length) {
        if (window.capacity() < Math.max(length, WINDOW)) {
            window = ByteBuffer.allocate(Math.max(length, WINDOW));
        }
        window.clear();
        windowStart = start;
        try {
            var from = Objects.requireNonNull(file);
            var got = 0;
            do {
                got = from.read(window, start + window.position());
            } while (got > 0 && window.hasRemaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.flip();
    }
}
