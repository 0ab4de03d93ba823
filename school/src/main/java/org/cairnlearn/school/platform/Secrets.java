package org.cairnlearn.school.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of one embedded database's three roles, kept in a file that only its owner can
 * read.
 */
record Secrets(String superuser, String owner, String application) {

    /**
     * Reads them, or makes them before the cluster exists; written to a side file first, so never
     * half there.
     */
    static Secrets of(Home home) {
        try {
            if (!Files.exists(home.secrets())) {
                write(home, new Secrets(fresh(), fresh(), fresh()));
            }
            var read = new Properties();
            read.load(new StringReader(Files.readString(home.secrets())));
            return new Secrets(
                    read.getProperty("superuser"),
                    read.getProperty("owner"),
                    read.getProperty("application"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Home home, Secrets made) throws IOException {
        var side = home.folder().resolve("secrets.half");
        Files.deleteIfExists(side);
        Files.createFile(
                side,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                side,
                "superuser=%s%nowner=%s%napplication=%s%n"
                        .formatted(made.superuser, made.owner, made.application));
        Files.move(side, home.secrets(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fresh() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
