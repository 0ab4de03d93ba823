package org.cairnlearn.school.command;

/** What a command tells the program that called it. */
final class ExitCode {
    /** All done, nothing refused. */
    static final int DONE = 0;

    /** The machine failed. */
    static final int FAILED = 1;

    /** Wrong usage, an unknown file, wrong settings. */
    static final int USAGE = 2;

    /** Some rows were refused (the good ones are in), or the whole input was. */
    static final int REFUSED = 3;

    private ExitCode() {}
}
