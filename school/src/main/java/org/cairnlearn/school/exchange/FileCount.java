package org.cairnlearn.school.exchange;

/**
 * What came of one file's rows.
 *
 * @param rows fresh + changed + unchanged + refused
 * @param gone what the school had and this file no longer names; not among the rows
 */
public record FileCount(
        String file, long rows, long fresh, long changed, long unchanged, long gone, long refused) {

    /** The sum of two, under this one's name. */
    public FileCount plus(FileCount other) {
        return new FileCount(
                file,
                rows + other.rows,
                fresh + other.fresh,
                changed + other.changed,
                unchanged + other.unchanged,
                gone + other.gone,
                refused + other.refused);
    }
}
