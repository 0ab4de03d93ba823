package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;

/**
 * What was found in a file.
 *
 * @param format {@code coherence-map}, {@code standards-table} or {@code unknown}
 * @param frameworks what can be taken in; empty if nothing can
 * @param files what became of the competencies, for each file that could be read
 */
public record FrameworkReading(
        String format, List<Framework> frameworks, List<FileCount> files, List<Problem> problems) {
    public FrameworkReading {
        frameworks = List.copyOf(frameworks);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A reading that found nothing. */
    static FrameworkReading nothing(String format, List<Problem> problems) {
        return new FrameworkReading(format, List.of(), List.of(), problems);
    }
}
