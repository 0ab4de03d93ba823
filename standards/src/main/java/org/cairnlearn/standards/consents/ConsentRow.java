package org.cairnlearn.standards.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of consents.
 *
 * @param line the physical line
 * @param student the student's id in the roster
 * @param about what the answer is about
 * @param answer the word of the answer, in small letters
 * @param paper what proves it
 */
public record ConsentRow(long line, String student, About about, String answer, Paper paper) {
    /**
     * What for, and which data.
     *
     * @param purpose the word of the purpose, in small letters
     * @param data the word of the kind of data, in small letters; empty for all of them
     */
    public record About(String purpose, String data) {}

    /**
     * What proves an answer.
     *
     * @param document the paper or form and where it is kept
     * @param saidOn from which day the answer holds
     * @param endsOn its last day; null when it stays
     */
    public record Paper(String document, LocalDate saidOn, @Nullable LocalDate endsOn) {}
}
