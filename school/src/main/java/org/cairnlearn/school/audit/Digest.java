package org.cairnlearn.school.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over canonical bytes: each text as its length in bytes and its UTF-8, each number as
 * eight bytes, each moment in microseconds, so that no two logs have the same bytes. One is over
 * the lines of a link, another over the link itself.
 */
final class Digest {
    private static final long MICROS = 1_000_000;

    private final MessageDigest sha256;
    private int lines;
    private long lastLine;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The hash of a link: of the one before, and of all that it says itself. */
    static String ofLink(Seal before, Instant sealedAt, Seal.Over over) {
        var digest = new Digest();
        digest.add(before.hash());
        digest.add(before.number() + 1L);
        digest.add(sealedAt);
        digest.add(over.lastLine());
        digest.add((long) over.lines());
        digest.add(over.hash());
        return digest.hash();
    }

    void add(Line line) {
        lines++;
        lastLine = line.number();
        add(line.number());
        add(line.at());
        addId(line.who().account());
        addId(line.who().person());
        add(line.who().role());
        add(line.what().screen());
        add(line.what().form());
        add(line.what().outcome());
        add(line.roll());
    }

    /** All lines that were added; to be asked once. */
    Seal.Over over() {
        return new Seal.Over(lastLine, lines, hash());
    }

    private String hash() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void add(Instant moment) {
        add(
                Math.addExact(
                        Math.multiplyExact(moment.getEpochSecond(), MICROS),
                        moment.getNano() / 1_000));
    }

    private void add(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private void addId(@Nullable Object id) {
        add(Objects.toString(id, ""));
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add((long) bytes.length);
        sha256.update(bytes);
    }
}
