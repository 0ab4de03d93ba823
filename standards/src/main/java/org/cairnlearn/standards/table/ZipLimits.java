package org.cairnlearn.standards.table;

/**
 * What a zip may unpack to before it is taken for an attack or a mistake. Nothing is ever written
 * to disk; the limits spare memory and time.
 *
 * @param mostBytes unpacked bytes of all files together
 * @param mostRatio unpacked bytes per packed byte of one file, asked only of files of more than
 *     {@code freeBytes}; text of rosters packs about 5 to 30 times
 * @param mostEntries entries in the zip, also those nobody reads
 * @param freeBytes unpacked size up to which the ratio does not matter
 */
public record ZipLimits(long mostBytes, double mostRatio, int mostEntries, long freeBytes) {
    /** What no roster exceeds. */
    public static final ZipLimits USUAL = new ZipLimits(4L << 30, 200, 10_000, 16L << 20);
}
