package org.cairnlearn.school.conference;

import java.time.LocalDate;

/** What came of closing a talk. */
public sealed interface Closed {
    /** It is kept; also when it had been kept before. */
    record Done(Conference conference) implements Closed {}

    /** A talk ends with a next step. */
    record NoStep() implements Closed {}

    /** The step has no day, or none from the first to the last of these. */
    record NotThen(LocalDate first, LocalDate last) implements Closed {}

    /** It is on a day of which nothing can be written any more, or yet; or somebody else's. */
    record NotThere() implements Closed {}
}
