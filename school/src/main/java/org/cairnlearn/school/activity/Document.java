package org.cairnlearn.school.activity;

import java.time.Instant;

/** What a system keeps here, as it is kept. */
public final class Document {
    private final Kind kind;
    private final byte[] content;

    Document(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content.clone();
    }

    /**
     * What is known of it beside its bytes.
     *
     * @param type the media type that its owner names
     * @param etag a digest of the bytes, in hexadecimal digits
     */
    public record Kind(String type, String etag, Instant updated) {}

    public Kind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }
}
