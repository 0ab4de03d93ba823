package org.cairnlearn.standards.datashop;

import java.time.Instant;
import java.util.List;

/**
 * A student's first attempt at a step of a problem.
 *
 * @param line physical line in the export, the header being line 1
 * @param student as the export names him or her
 * @param right whether it was right without a hint
 */
public record FirstAttempt(long line, String student, Step step, Instant at, boolean right) {

    /**
     * What was attempted.
     *
     * @param key tells the attempt apart from the student's others
     * @param item problem and step
     * @param skills in the chosen model; empty if it names none
     */
    public record Step(String key, String item, List<String> skills) {
        public Step {
            skills = List.copyOf(skills);
        }
    }
}
