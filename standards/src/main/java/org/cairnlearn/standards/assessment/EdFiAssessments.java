package org.cairnlearn.standards.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * The assessment interchange of Ed-Fi: files of students' results (InterchangeStudentAssessment),
 * and beside them files that say which test each is (InterchangeAssessmentMetadata).
 */
public final class EdFiAssessments {
    static final String PREFIX = "edfi-assessment";
    static final String RESULTS = "InterchangeStudentAssessment";
    static final String METADATA = "InterchangeAssessmentMetadata";

    private final List<Path> results;
    private final List<Path> metadata;

    private EdFiAssessments(List<Path> results, List<Path> metadata) {
        this.results = results;
        this.metadata = metadata;
    }

    /**
     * The interchange in a folder, or in a file with what stands beside it; without any results
     * when it is none.
     *
     * @throws IOException if a file cannot be read
     */
    public static EdFiAssessments find(Path path) throws IOException {
        var folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        var results = new ArrayList<Path>();
        var metadata = new ArrayList<Path>();
        if (folder == null || !(Files.isDirectory(path) || XmlRoot.of(path).equals(RESULTS))) {
            return new EdFiAssessments(List.of(), List.of());
        }
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                switch (XmlRoot.of(file)) {
                    case RESULTS -> {
                        if (Files.isDirectory(path) || Files.isSameFile(file, path)) {
                            results.add(file);
                        }
                    }
                    case METADATA -> metadata.add(file);
                    default -> {}
                }
            }
        }
        return new EdFiAssessments(results, metadata);
    }

    /** Whether there are any results. */
    public boolean any() {
        return !results.isEmpty();
    }

    /**
     * Reads all good results, file by file.
     *
     * @return what became of each file's results
     * @throws IOException if a file cannot be read
     */
    public List<FileCount> read(Consumer<ResultRow> rows, Problems problems) throws IOException {
        Map<String, EdFiTest> tests = new HashMap<>();
        for (var file : metadata) {
            new EdFiFile(file, problems)
                    .read("Assessment", element -> EdFiTest.note(element, tests));
        }
        var counts = new ArrayList<FileCount>();
        for (var file : results) {
            counts.add(results(file, tests, rows, problems));
        }
        return counts;
    }

    private static FileCount results(
            Path path, Map<String, EdFiTest> tests, Consumer<ResultRow> rows, Problems problems)
            throws IOException {
        var file = new EdFiFile(path, problems);
        var reading = new EdFiResults(file.name(), tests, problems);
        var whole =
                file.read("StudentAssessment", element -> reading.take(element).ifPresent(rows));
        if (reading.unnamed() > 0) {
            problems.add(
                    Problem.warning(PREFIX + ".no-metadata", file.name())
                            .saying(
                                    "Of %,d results it is not said which test they are of: no title and no subject."
                                            .formatted(reading.unnamed()),
                                    "Put the AssessmentMetadata file that belongs to it into the same folder, then import again."));
        }
        return new FileCount(file.name(), reading.rows(), reading.refused(), 0, whole);
    }
}
