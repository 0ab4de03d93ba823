package org.cairnlearn.standards.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/** The files of one package, wherever they lie: found by name, whatever its case. */
public final class Bundle implements Closeable {
    /** A file of the package: the folders above it joined by slashes, and its bytes. */
    record Found(String folder, TextSource source) {}

    /**
     * Which files belong to a package.
     *
     * @param prefix first part of the codes of problems
     * @param names whether a file of this name, in lower case, is one of them
     * @param alone whether a file that is no zip may be one of them whatever its name
     */
    public record Wanted(String prefix, Predicate<String> names, boolean alone) {
        String code(String what) {
            return prefix + "." + what;
        }

        /** What macOS adds to a zip is nobody's. */
        boolean takes(String folder, String fileName) {
            return names.test(fileName.toLowerCase(Locale.ROOT))
                    && !fileName.startsWith("._")
                    && !List.of(folder.split("/")).contains("__MACOSX");
        }
    }

    private final Map<String, TextSource> files;
    private final @Nullable Closeable owner;

    private Bundle(Map<String, TextSource> files, @Nullable Closeable owner) {
        this.files = files;
        this.owner = owner;
    }

    /** The files of a folder or a zip; empty if it is neither or may not be read. */
    public static Optional<Bundle> open(
            Path path, Wanted wanted, ZipLimits limits, Problems problems) throws IOException {
        if (Files.isDirectory(path)) {
            return Optional.of(of(inFolder(path, wanted), name(path), wanted, problems, null));
        }
        if (wanted.takes("", name(path)) || (wanted.alone() && !isZip(path))) {
            var one = List.of(new Found("", TextSource.of(path)));
            return Optional.of(of(one, name(path), wanted, problems, null));
        }
        return ZipBundle.open(path, wanted, limits, problems);
    }

    /** A package without any file. */
    public static Bundle none() {
        return new Bundle(Map.of(), null);
    }

    private static boolean isZip(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        }
    }

    /** The file with this name, whatever its case. */
    public Optional<TextSource> find(String fileName) {
        return Optional.ofNullable(files.get(fileName.toLowerCase(Locale.ROOT)));
    }

    /** Whether the package has no file at all. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** All files, by name. */
    public List<TextSource> all() {
        return files.values().stream().sorted(Comparator.comparing(TextSource::name)).toList();
    }

    @Override
    public void close() throws IOException {
        if (owner != null) {
            owner.close();
        }
    }

    /**
     * Takes the files of the one folder that lies nearest to the top. Two such folders, or two
     * names in one folder that differ only in case, cannot both be meant.
     */
    static Bundle of(
            List<Found> found,
            String name,
            Wanted wanted,
            Problems problems,
            @Nullable Closeable owner) {
        int top = found.stream().mapToInt(file -> depth(file.folder())).min().orElse(0);
        var nearest = found.stream().filter(file -> depth(file.folder()) == top).toList();
        var folders = new TreeSet<String>();
        nearest.forEach(file -> folders.add(file.folder()));
        var files = new HashMap<String, TextSource>();
        if (folders.size() > 1) {
            problems.add(
                    Problem.error(wanted.code("several-folders"), name)
                            .saying(
                                    "The package has roster files in %d folders; none was read."
                                            .formatted(folders.size()),
                                    "Put the files of one export into one folder or zip."));
            return new Bundle(files, owner);
        }
        var twice = new TreeSet<String>();
        for (var file : nearest) {
            String key = file.source().name().toLowerCase(Locale.ROOT);
            if (files.put(key, file.source()) != null) {
                twice.add(key);
            }
        }
        for (String key : twice) {
            files.remove(key);
            problems.add(
                    Problem.error(wanted.code("two-files"), key)
                            .saying(
                                    "Two files have this name but for capital letters; neither was"
                                            + " read.",
                                    "Keep only the one that is meant."));
        }
        return new Bundle(files, owner);
    }

    private static int depth(String folder) {
        return folder.isEmpty() ? 0 : folder.split("/").length;
    }

    private static List<Found> inFolder(Path folder, Wanted wanted) throws IOException {
        var found = new ArrayList<Found>();
        try (var paths = Files.walk(folder, 2)) {
            for (Path file : paths.sorted(Comparator.naturalOrder()).toList()) {
                String above = folder.relativize(file).getNameCount() > 1 ? name(file, 2) : "";
                if (Files.isRegularFile(file) && wanted.takes(above, name(file))) {
                    found.add(new Found(above, TextSource.of(file)));
                }
            }
        }
        return found;
    }

    /** The last part of a path. */
    public static String name(Path path) {
        return name(path, 1);
    }

    private static String name(Path path, int fromEnd) {
        Path absolute = path.toAbsolutePath();
        int count = absolute.getNameCount();
        return count < fromEnd ? "/" : absolute.getName(count - fromEnd).toString();
    }
}
