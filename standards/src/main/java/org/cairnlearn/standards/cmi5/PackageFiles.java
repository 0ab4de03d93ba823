package org.cairnlearn.standards.cmi5;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package. Names that lead out of it and sizes that no course has are refused before
 * anything is unpacked; no entry gives more bytes than it declared.
 */
final class PackageFiles {
    static final int MOST_ENTRIES = 5_000;
    static final long MOST_BYTES = 256L << 20;
    static final long MOST_BYTES_OF_ONE = 64L << 20;

    /** Text packs well, but not better; small files may. */
    private static final double MOST_RATIO = 200;

    private static final long FREE_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 300;

    private PackageFiles() {}

    /** Whether a path leads out of the folder it is in, or is none. */
    static boolean isUnsafe(String path) {
        return path.isEmpty()
                || path.length() > LONGEST_NAME
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/", -1)).stream()
                        .anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty());
    }

    /** The entries that are files; null when any of them is refused. */
    static @Nullable List<? extends ZipEntry> check(ZipFile zip, Problems problems) {
        var files = zip.stream().filter(one -> !one.isDirectory()).toList();
        var names = new HashSet<String>();
        var bytes = 0L;
        var refused = 0;
        for (var one : files) {
            bytes += Math.max(0, one.getSize());
            var why = wrong(one);
            if (why.isEmpty() && !names.add(one.getName())) {
                why = "Two files of this package have the same name.";
            }
            if (!why.isEmpty()) {
                refused++;
                problems.add(refusal(shown(one), why));
            }
        }
        if (files.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            refused++;
            problems.add(
                    refusal(
                            CourseXml.FILE,
                            "The package has more than %,d files, or unpacks to more than %d megabytes."
                                    .formatted(MOST_ENTRIES, MOST_BYTES >> 20)));
        }
        return refused == 0 ? files : null;
    }

    private static String wrong(ZipEntry one) {
        var size = one.getSize();
        if (isUnsafe(one.getName())) {
            return "The name of this file leads out of the package, or is none.";
        }
        if (size < 0 || size > MOST_BYTES_OF_ONE) {
            return "This file unpacks to more than %d megabytes."
                    .formatted(MOST_BYTES_OF_ONE >> 20);
        }
        return size > FREE_BYTES && size > MOST_RATIO * Math.max(1, one.getCompressedSize())
                ? "This file unpacks to more than %.0f times its packed size.".formatted(MOST_RATIO)
                : "";
    }

    private static Problem refusal(String file, String why) {
        return Problem.error("cmi5.refused-file", file)
                .saying(why, "Ask whoever made the package for one without such a file.");
    }

    /** The name without folders, as problems have it. */
    private static String shown(ZipEntry one) {
        var name = one.getName().replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.isBlank() ? CourseXml.FILE : last;
    }

    /** The bytes of an entry, so many as it declared and no more. */
    static byte[] bytes(ZipFile zip, ZipEntry one) throws IOException {
        try (var in = zip.getInputStream(one)) {
            var bytes = in.readNBytes((int) one.getSize());
            if (in.read() >= 0) {
                throw new IOException("An entry gives more bytes than it declared");
            }
            return bytes;
        }
    }
}
