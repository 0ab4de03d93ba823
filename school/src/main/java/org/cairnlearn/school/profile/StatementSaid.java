package org.cairnlearn.school.profile;

/** What came of a change to a statement. */
public sealed interface StatementSaid {
    /** It is done; the statement as it is now. */
    record Done(Statement statement) implements StatementSaid {}

    /** Nothing was written where words are needed. */
    record NoWords() implements StatementSaid {}

    /** Somebody else has changed it since it was read. */
    record Changed(Statement statement) implements StatementSaid {}

    /** The work no longer suggests it, or somebody has kept it. */
    record Gone() implements StatementSaid {}

    /** The words are somebody else's, or not for this person to write. */
    record NotYours() implements StatementSaid {}

    /** There is no such statement of this student. */
    record NotThere() implements StatementSaid {}
}
