package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;

/**
 * What was found in a file.
 *
 * @param format {@code case-1.0}, {@code coherence-map} and so on; {@code unknown}
 * @param frameworks what can be taken in; empty if nothing can
 * @param counts what became of what stands in the file
 */
public record FrameworkReading(
        String format, List<Framework> frameworks, Counts counts, List<Problem> problems) {
    public FrameworkReading {
        frameworks = List.copyOf(frameworks);
        problems = List.copyOf(problems);
    }

    /** A reading of a kind of file that has nothing but competencies. */
    static FrameworkReading of(
            String format,
            List<Framework> frameworks,
            List<FileCount> competencies,
            List<Problem> problems) {
        return new FrameworkReading(
                format, frameworks, new Counts(competencies, List.of(), List.of()), problems);
    }

    /** A reading that found nothing. */
    static FrameworkReading nothing(String format, List<Problem> problems) {
        return of(format, List.of(), List.of(), problems);
    }

    /** What became of the competencies in the file; empty if it could not be read. */
    public List<FileCount> files() {
        return counts.competencies();
    }

    /**
     * Counts of the parts of a file.
     *
     * @param associations empty where the file counts no links by themselves
     * @param definitions empty where the file has none
     */
    public record Counts(
            List<FileCount> competencies,
            List<FileCount> associations,
            List<FileCount> definitions) {
        public Counts {
            competencies = List.copyOf(competencies);
            associations = List.copyOf(associations);
            definitions = List.copyOf(definitions);
        }
    }
}
