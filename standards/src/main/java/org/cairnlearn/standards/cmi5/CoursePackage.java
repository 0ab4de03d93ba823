package org.cairnlearn.standards.cmi5;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/** A course in a zip with its {@code cmi5.xml} (cmi5, 14.1). It is taken whole or not at all. */
public final class CoursePackage {
    private CoursePackage() {}

    /** Takes the files of a package, one after the other. */
    @FunctionalInterface
    public interface Files {
        void take(String path, byte[] content);
    }

    /**
     * Reads a package.
     *
     * @param begun is told the course, and gives who takes every file, after all was looked at
     * @return null when it was refused, for reasons that are among the problems
     * @throws IOException when the file cannot be read from the disk
     */
    public static @Nullable Course read(Path path, Problems problems, Function<Course, Files> begun)
            throws IOException {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var entries = PackageFiles.check(zip, problems);
            if (entries == null) {
                return null;
            }
            var names = entries.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (!names.contains(CourseXml.FILE)) {
                problems.add(
                        refusal("cmi5.no-structure", "The package has no cmi5.xml at its root."));
                return null;
            }
            Course course;
            try (var xml = zip.getInputStream(zip.getEntry(CourseXml.FILE))) {
                course = CourseXml.read(xml, names, problems);
            }
            if (course == null) {
                return null;
            }
            var files = begun.apply(course);
            for (var one : entries) {
                files.take(one.getName(), PackageFiles.bytes(zip, one));
            }
            return course;
        } catch (ZipException | EOFException notZip) {
            problems.add(
                    refusal(
                            "cmi5.not-a-zip",
                            "This is no zip that can be opened: a package is a zip with cmi5.xml and the files of its units."));
            return null;
        }
    }

    private static Problem refusal(String code, String why) {
        return Problem.error(code, CourseXml.FILE)
                .saying(why, "Ask whoever made the package for a whole one by the standard.");
    }
}
