package org.cairnlearn.standards.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Bytes that can be read more than once, from the start each time. */
public interface TextSource {
    /** The file's name as problems give it, without the folders above it. */
    String name();

    /** A new stream over all bytes; the caller closes it. */
    InputStream open() throws IOException;

    /** A file, unpacked on the way if its first two bytes are those of gzip (RFC 1952). */
    static TextSource of(Path file) {
        return new OfFile(file);
    }

    /** Bytes in memory. */
    static TextSource of(String name, byte[] bytes) {
        return new OfBytes(name, bytes.clone());
    }

    /** A file on disk. */
    final class OfFile implements TextSource {
        private final Path file;

        private OfFile(Path file) {
            this.file = file;
        }

        @Override
        public String name() {
            Path last = file.getFileName();
            return last == null ? file.toString() : last.toString();
        }

        @Override
        public InputStream open() throws IOException {
            var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            stream.mark(2);
            boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
            stream.reset();
            if (!gzip) {
                return stream;
            }
            try {
                return new GZIPInputStream(stream, 1 << 16);
            } catch (IOException damaged) {
                stream.close();
                throw damaged;
            }
        }
    }

    /** Bytes in memory. */
    final class OfBytes implements TextSource {
        private final String name;
        private final byte[] bytes;

        private OfBytes(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
