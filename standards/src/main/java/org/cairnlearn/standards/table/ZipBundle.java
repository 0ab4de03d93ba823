package org.cairnlearn.standards.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * A package in a zip. Entries are read where they lie and never written anywhere, so that their
 * names cannot lead out of any folder. The sizes that the zip declares are checked first, and no
 * entry gives more bytes than it declared.
 */
final class ZipBundle {
    private ZipBundle() {}

    static Optional<Bundle> open(
            Path path, Bundle.Wanted wanted, ZipLimits limits, Problems problems)
            throws IOException {
        String name = Bundle.name(path);
        ZipFile zip;
        try {
            // Names that are not marked as UTF-8 are in some code page: all of them fit in Latin-1.
            zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException | EOFException notZip) {
            problems.add(
                    Problem.error(wanted.code("not-a-zip"), name)
                            .saying(
                                    "The file is not a zip that can be opened: it is of another"
                                            + " kind, damaged or locked with a password.",
                                    "Send the files in a folder or in a zip without"
                                            + " password."));
            return Optional.empty();
        }
        var excess = excess(zip, wanted, limits);
        if (excess.isPresent()) {
            zip.close();
            problems.add(
                    Problem.error(wanted.code("zip-too-large"), name)
                            .saying(
                                    excess.get(),
                                    "Put only the roster's files into the zip, or unpack it and"
                                            + " name the folder instead."));
            return Optional.empty();
        }
        return Optional.of(Bundle.of(found(zip, wanted), name, wanted, problems, zip));
    }

    private static Optional<String> excess(ZipFile zip, Bundle.Wanted wanted, ZipLimits limits) {
        if (zip.size() > limits.mostEntries()) {
            return Optional.of("The zip has more than %d entries.".formatted(limits.mostEntries()));
        }
        long bytes = 0;
        for (ZipEntry entry : roster(zip, wanted)) {
            long size = Math.max(0, entry.getSize());
            long packed = Math.max(1, entry.getCompressedSize());
            bytes += size;
            if (bytes > limits.mostBytes()) {
                return Optional.of(
                        "The files would unpack to more than %d megabytes."
                                .formatted(limits.mostBytes() >> 20));
            }
            if (size > limits.freeBytes() && (double) size / packed > limits.mostRatio()) {
                return Optional.of(
                        "A file would unpack to more than %.0f times its packed size, which no"
                                        .formatted(limits.mostRatio())
                                + " roster does.");
            }
        }
        return Optional.empty();
    }

    private static List<ZipEntry> roster(ZipFile zip, Bundle.Wanted wanted) {
        var entries = new ArrayList<ZipEntry>();
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> wanted.takes(folder(entry), last(entry)))
                .forEach(entries::add);
        return entries;
    }

    private static List<Bundle.Found> found(ZipFile zip, Bundle.Wanted wanted) {
        return roster(zip, wanted).stream()
                .map(entry -> new Bundle.Found(folder(entry), new Packed(zip, entry)))
                .toList();
    }

    /** Some programs on Windows write backslashes. */
    private static String path(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static String last(ZipEntry entry) {
        return path(entry).substring(path(entry).lastIndexOf('/') + 1);
    }

    private static String folder(ZipEntry entry) {
        return path(entry).substring(0, Math.max(0, path(entry).lastIndexOf('/')));
    }

    /** One entry, unpacked anew each time it is opened. */
    private record Packed(ZipFile zip, ZipEntry entry) implements TextSource {
        @Override
        public String name() {
            return last(entry);
        }

        @Override
        public InputStream open() throws IOException {
            return new Bounded(zip.getInputStream(entry), Math.max(0, entry.getSize()));
        }
    }

    /** Fails when an entry gives more bytes than it declared. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long declared) {
            super(in);
            this.left = declared;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws ZipException {
            left -= read;
            if (left < 0) {
                throw new ZipException("An entry gives more bytes than the zip declares");
            }
        }
    }
}
