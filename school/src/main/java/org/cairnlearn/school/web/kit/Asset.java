package org.cairnlearn.school.web.kit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file as a browser gets it; its content is part of its name, so it never changes. */
final class Asset {
    private final String file;
    private final String mediaType;
    private final byte[] content;

    private Asset(String file, String mediaType, byte[] content) {
        this.file = file;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** Names a file by what is in it: {@code cairn.css} becomes {@code cairn.1f0c…css}. */
    static Asset of(String name, byte[] content) {
        var dot = name.lastIndexOf('.');
        var kind = name.substring(dot + 1);
        var file = name.substring(0, dot) + "." + hash(content) + "." + kind;
        return new Asset(file, mediaType(kind), content.clone());
    }

    String file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    private static String mediaType(String kind) {
        return switch (kind) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("No media type is known for ." + kind);
        };
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-256", impossible);
        }
    }
}
