package org.cairnlearn.school.profile;

/** What came of showing something. */
public sealed interface Shown {
    /** It is there. */
    record Done(Showpiece piece) implements Shown {}

    /** It was not taken. */
    record Refused(Reason reason) implements Shown {}

    /** Why something is not taken. */
    enum Reason {
        /** Nothing says what it shows. */
        NO_WORDS,
        /** No file came with it. */
        NO_FILE,
        /** The file is larger than is taken. */
        TOO_LARGE,
        /** It is no kind of file that is taken. */
        WRONG_KIND,
        /** It begins as a picture and cannot be read. */
        DAMAGED,
        /** The address is none of the web. */
        NO_ADDRESS,
        /** Nobody is named. */
        NOBODY_NAMED,
        /** As many pieces as one keeps are there. */
        TOO_MANY
    }

    /** There is no such piece. */
    record NotThere() implements Shown {}
}
