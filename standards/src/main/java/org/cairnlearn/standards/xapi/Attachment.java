package org.cairnlearn.standards.xapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/** The bytes that belong to a statement. */
public final class Attachment {
    private final String sha2;
    private final String contentType;
    private final byte[] content;

    /**
     * Puts one together.
     *
     * @param sha2 its digest, in small letters
     */
    public Attachment(String sha2, String contentType, byte[] content) {
        this.sha2 = sha2;
        this.contentType = contentType;
        this.content = content.clone();
    }

    public String sha2() {
        return sha2;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Whether the digest is that of the bytes. */
    boolean isWhole() {
        try {
            var digest = MessageDigest.getInstance("SHA-" + sha2.length() * 4).digest(content);
            return HexFormat.of().formatHex(digest).equals(sha2);
        } catch (NoSuchAlgorithmException noSha2) {
            return false;
        }
    }

    /** An answer with statements and what belongs to them, to be sent as multipart/mixed. */
    public static byte[] mixed(String statements, List<Attachment> attachments, String boundary) {
        var parts = new ArrayList<Multipart.Section>();
        parts.add(
                new Multipart.Section(
                        java.util.Map.of("Content-Type", "application/json"),
                        statements.getBytes(StandardCharsets.UTF_8)));
        for (var one : attachments) {
            var headers = new LinkedHashMap<String, String>();
            headers.put("Content-Type", one.contentType);
            headers.put("Content-Transfer-Encoding", "binary");
            headers.put("X-Experience-API-Hash", one.sha2);
            parts.add(new Multipart.Section(headers, one.content));
        }
        return Multipart.write(parts, boundary);
    }
}
