package org.cairnlearn.school.exchange;

import java.util.List;

/**
 * What came of one file's rows.
 *
 * @param rows fresh + changed + unchanged + refused
 * @param gone what the school had and this file no longer names; not among the rows
 */
public record FileCount(
        String file, long rows, long fresh, long changed, long unchanged, long gone, long refused) {

    /** A file of which nothing was taken in. */
    static FileCount refused(String file, long rows) {
        return new FileCount(file, rows, 0, 0, 0, 0, rows);
    }

    /** A file whose good rows are no records of their own. */
    static FileCount unchanged(String file, long rows, long refused) {
        return new FileCount(file, rows, 0, 0, rows - refused, 0, refused);
    }

    /** More than a tenth of the rows was refused. */
    public boolean lacksATenth() {
        return refused * 10 > rows;
    }

    FileCount named(String name) {
        return new FileCount(name, rows, fresh, changed, unchanged, gone, refused);
    }

    /** How many rows of these files were taken in. */
    static long accepted(List<FileCount> files) {
        return files.stream().mapToLong(count -> count.rows() - count.refused()).sum();
    }

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
