package org.cairnlearn.school.profile;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew: where it was taken, when and by which camera is not in it any more, nor
 * anything else that hid in the file. How large it says it is, is read before it is drawn; more
 * than 40 million points are not, and a large one is read coarsely, so that a small file cannot
 * fill the memory. A camera's note that the picture lies on its side is obeyed.
 *
 * @param whole the picture as JPEG, at most 1600 points wide and high
 * @param small the same, at most 320 points
 */
record Picture(byte[] whole, byte[] small) {
    private static final long MOST_POINTS = 40_000_000;
    private static final int WHOLE = 1600;
    private static final int SMALL = 320;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** Whether the bytes begin as a JPEG or a PNG. */
    static boolean looksLikeOne(byte[] bytes) {
        var jpeg =
                bytes.length > 3
                        && bytes[0] == (byte) 0xFF
                        && bytes[1] == (byte) 0xD8
                        && bytes[2] == (byte) 0xFF;
        return jpeg
                || bytes.length > 4
                        && java.util.Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** Draws it anew; empty when it cannot be read or is too large. */
    static Optional<Picture> read(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream, bytes) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty(); // what the readers say of some damaged files
        }
    }

    private static Optional<Picture> read(ImageReader reader, ImageInputStream stream, byte[] bytes)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            var wide = reader.getWidth(0);
            var high = reader.getHeight(0);
            if ((long) wide * high > MOST_POINTS) {
                return Optional.empty();
            }
            var coarse = Math.max(1, Math.max(wide, high) / (2 * WHOLE));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(coarse, coarse, 0, 0);
            var drawn = upright(reader.read(0, how), Orientation.of(bytes));
            return Optional.of(new Picture(jpeg(drawn, WHOLE), jpeg(drawn, SMALL)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var turned = orientation.turns();
        var wide = turned ? image.getHeight() : image.getWidth();
        var high = turned ? image.getWidth() : image.getHeight();
        return drawn(image, orientation.way(image.getWidth(), image.getHeight()), wide, high);
    }

    private static byte[] jpeg(BufferedImage image, int most) {
        var scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        var wide = Math.max(1, (int) Math.round(scale * image.getWidth()));
        var high = Math.max(1, (int) Math.round(scale * image.getHeight()));
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    drawn(image, AffineTransform.getScaleInstance(scale, scale), wide, high),
                    "jpeg",
                    out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** On white, since a JPEG has nothing to see through. */
    private static BufferedImage drawn(
            BufferedImage image, AffineTransform way, int wide, int high) {
        var to = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, wide, high);
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, way, null);
        } finally {
            pen.dispose();
        }
        return to;
    }
}
