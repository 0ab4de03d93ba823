package org.cairnlearn.school.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A file as it came, known by its bytes and not by its name: pictures are drawn anew, a PDF and
 * plain text stay as they are and are only ever sent to be saved.
 */
record Upload(String name, String mediaType, byte[] bytes, Optional<byte[]> small) {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** What a file turned out to be. */
    sealed interface Read {
        record Taken(Upload file) implements Read {}

        record Refused(Shown.Reason reason) implements Read {}
    }

    /** Reads a file; a picture only where pictures alone are wanted. */
    static Read read(String name, byte[] bytes, boolean picturesOnly) {
        if (bytes.length == 0) {
            return new Read.Refused(Shown.Reason.NO_FILE);
        }
        if (bytes.length > MOST_BYTES) {
            return new Read.Refused(Shown.Reason.TOO_LARGE);
        }
        if (Picture.looksLikeOne(bytes)) {
            return Picture.read(bytes)
                    .<Read>map(picture ->
                            new Read.Taken(
                                    new Upload(
                                            called(name, ".jpg"),
                                            "image/jpeg",
                                            picture.whole(),
                                            Optional.of(picture.small()))))
                    .orElseGet(() -> new Read.Refused(Shown.Reason.DAMAGED));
        }
        if (picturesOnly) {
            return new Read.Refused(Shown.Reason.WRONG_KIND);
        }
        if (startsWith(bytes, PDF)) {
            return taken(called(name, ".pdf"), "application/pdf", bytes);
        }
        return isText(bytes)
                ? taken(called(name, ".txt"), "text/plain", bytes)
                : new Read.Refused(Shown.Reason.WRONG_KIND);
    }

    private static Read taken(String name, String type, byte[] bytes) {
        return new Read.Taken(new Upload(name, type, bytes, Optional.empty()));
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && ByteBuffer.wrap(bytes, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    /** Whether it is text as people write it: no control characters but tabs and line ends. */
    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars()
                    .allMatch(one -> one >= ' ' || one == '\t' || one == '\n' || one == '\r');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    /** The last part of the name, without what a file system or a header could misread. */
    private static String called(String name, String ending) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        var bare = plain.contains(".") ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        var most = LONGEST_NAME - ending.length();
        var cut = bare.length() > most ? bare.substring(0, most) : bare;
        return (cut.isBlank() ? "file" : cut) + ending.toLowerCase(Locale.ROOT);
    }
}
