package org.cairnlearn.school.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What somebody uploaded, byte for byte, with the hash by which it is known again. */
final class UploadedBytes {
    private final byte[] content;
    private final String sha256;

    private UploadedBytes(byte[] content, String sha256) {
        this.content = content;
        this.sha256 = sha256;
    }

    static UploadedBytes of(byte[] content) {
        return new UploadedBytes(content.clone(), hash(content));
    }

    /**
     * Bytes that were kept.
     *
     * @throws IllegalStateException when they are not those that were hashed
     */
    static UploadedBytes known(byte[] content, String sha256) {
        if (!hash(content).equals(sha256)) {
            throw new IllegalStateException("An upload is not what it was when it was kept");
        }
        return new UploadedBytes(content, sha256);
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /** Does something with the bytes as a file, in a folder of its own that is gone afterwards. */
    <T> T asFile(String name, Function<Path, T> what) {
        try {
            var folder = Files.createTempDirectory("cairn-import-"); // for this user only
            var file = folder.resolve(name);
            try {
                return what.apply(Files.write(file, content));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder, without those in folders below it. */
    static UploadedBytes ofFolder(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return of(bytes.toByteArray());
    }

    /** Does something with the folder whose files these are, gone afterwards. */
    <T> T asFolder(String name, Function<Path, T> what) {
        try {
            var above = Files.createTempDirectory("cairn-import-"); // for this user only
            var folder = Files.createDirectory(above.resolve(name));
            try {
                unpack(folder);
                return what.apply(folder);
            } finally {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
                Files.delete(above);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = Path.of(entry.getName()).getFileName();
                Files.copy(zip, folder.resolve(String.valueOf(name)));
            }
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
