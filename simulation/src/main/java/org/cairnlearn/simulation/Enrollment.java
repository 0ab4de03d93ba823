package org.cairnlearn.simulation;

import java.time.LocalDate;

/**
 * A person's place in a section, as a student or a teacher by the person's role.
 *
 * @param primary whether this is the teacher who answers for the section; false for co-teachers and
 *     students
 * @param begin the first day; later than the term's for a student who arrived during the term
 */
public record Enrollment(
        SourcedId id, SourcedId section, SourcedId person, boolean primary, LocalDate begin) {}
