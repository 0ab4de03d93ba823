package org.cairnlearn.standards;

/**
 * What became of the rows of one file. {@code rows - refused - repeated} rows were passed on.
 *
 * @param file name of the file
 * @param rows data rows met, without the header and without blank lines
 * @param refused rows not passed on because of an error
 * @param repeated rows not passed on because an earlier row says exactly the same
 * @param whole false if reading stopped before the end of the file: what comes after is unknown, so
 *     nobody may conclude that a row is gone
 */
public record FileCount(String file, long rows, long refused, long repeated, boolean whole) {
    public FileCount {
        if (refused < 0 || repeated < 0 || rows < refused + repeated) {
            throw new IllegalArgumentException(
                    "Of %d rows in %s, %d cannot be refused and %d repeated"
                            .formatted(rows, file, refused, repeated));
        }
    }

    /** Rows passed on. */
    public long kept() {
        return rows - refused - repeated;
    }
}
