package org.cairnlearn.school.assessment;

import java.time.LocalDate;

/**
 * Which test was taken when.
 *
 * @param test its title
 * @param subject what it tests ("Mathematics"); empty when not said
 * @param grade the grade that it is for; empty when not said
 * @param term the window in which it was given ("Spring 2026"); empty when not said
 */
public record Sitting(String test, String subject, String grade, String term, LocalDate on) {
    public Sitting {
        if (test.isBlank()) {
            throw new IllegalArgumentException("A test has a title");
        }
    }
}
