package org.cairnlearn.school.profile;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from the note in its JPEG (Exif 2.3, tag 0x0112). The four that cameras
 * write are obeyed; the mirrored ones and anything unclear leave the picture as it is.
 */
enum Orientation {
    UPRIGHT,
    UPSIDE_DOWN,
    TURN_RIGHT,
    TURN_LEFT;

    private static final int EXIF_BLOCK = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int TIFF = 10;

    /** As the file says; upright where it says nothing. */
    static Orientation of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (bytes.length < 4 || (in.getShort(0) & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        for (var at = 2; at + 4 <= bytes.length; ) {
            var marker = in.getShort(at) & 0xFFFF;
            var length = in.getShort(at + 2) & 0xFFFF;
            if (marker == SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == EXIF_BLOCK && at + 2 + length <= bytes.length && length > TIFF + 8) {
                return exif(in.slice(at + TIFF, length - TIFF + 2));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = tiff.getInt(4);
        if (first < 8 || first + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        var entries = tiff.getShort(first) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = first + 2 + 12 * entry;
            if (at + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                return switch (tiff.getShort(at + 8)) {
                    case 3 -> UPSIDE_DOWN;
                    case 6 -> TURN_RIGHT;
                    case 8 -> TURN_LEFT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }

    /** Whether height and width change places. */
    boolean turns() {
        return this == TURN_RIGHT || this == TURN_LEFT;
    }

    /** How a picture of this size comes to stand upright. */
    AffineTransform way(int wide, int high) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case TURN_RIGHT -> new AffineTransform(0, 1, -1, 0, high, 0);
            case TURN_LEFT -> new AffineTransform(0, -1, 1, 0, 0, wide);
        };
    }
}
