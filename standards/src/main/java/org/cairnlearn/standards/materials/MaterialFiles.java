package org.cairnlearn.standards.materials;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;

/** Reads materials from files, recognised by what stands in them. */
public final class MaterialFiles {
    private static final int LOOKED_AT = 4096;
    private static final String PLAN = ".courseplan.json";

    private MaterialFiles() {}

    /**
     * Reads courses of OATutor (a file of problems, one a line, with its course plan beside it; or
     * a folder of such files) or a school's own table. Whatever is good is in the result; nothing
     * is thrown because of what stands in the files.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static MaterialReading read(Path fileOrFolder) throws IOException {
        if (Files.isDirectory(fileOrFolder)) {
            return folder(fileOrFolder);
        }
        var source = TextSource.of(fileOrFolder);
        if (isCourse(source)) {
            return OatutorCourse.read(source, plan(fileOrFolder));
        }
        return MaterialsTable.recognises(Table.headerOf(source))
                ? MaterialsTable.read(source)
                : unknown(source.name());
    }

    private static MaterialReading folder(Path folder) throws IOException {
        var readings = new ArrayList<MaterialReading>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var source = TextSource.of(file);
                if (isCourse(source)) {
                    readings.add(OatutorCourse.read(source, plan(file)));
                }
            }
        }
        return readings.isEmpty() ? unknown(TextSource.of(folder).name()) : together(readings);
    }

    private static MaterialReading together(List<MaterialReading> readings) {
        var courses = new ArrayList<Course>();
        var counts = new ArrayList<FileCount>();
        var refused = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (var one : readings) {
            courses.addAll(one.courses());
            counts.addAll(one.counts());
            refused.addAll(one.refusedIds());
            problems.addAll(one.problems());
        }
        return new MaterialReading(courses, List.of(), counts, refused, problems);
    }

    private static boolean isCourse(TextSource source) throws IOException {
        try {
            return OatutorCourse.recognises(TextReader.start(source, LOOKED_AT).stripLeading());
        } catch (ZipException | EOFException damaged) {
            return false;
        }
    }

    /** {@code algebra.courseplan.json} beside {@code algebra.jsonl}. */
    private static Optional<TextSource> plan(Path problems) {
        var name = TextSource.of(problems).name();
        var dot = name.indexOf('.');
        var plan = problems.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + PLAN);
        return Files.isRegularFile(plan) ? Optional.of(TextSource.of(plan)) : Optional.empty();
    }

    private static MaterialReading unknown(String name) {
        return MaterialReading.nothing(
                List.of(
                        Problem.error("materials.unknown-format", name)
                                .saying(
                                        "This is no kind of file of materials that is known.",
                                        "Give problems of OATutor (one JSON object a line), or a CSV table with the columns title and mode.")));
    }
}
