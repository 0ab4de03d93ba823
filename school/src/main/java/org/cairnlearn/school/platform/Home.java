package org.cairnlearn.school.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The folder that holds one school's embedded database: {@code postgres/} (the unpacked binaries),
 * {@code data/} (the cluster), {@code secrets.properties} and {@code cairn.key} (0600) and {@code
 * database.log}. Whoever can read the folder can read the school.
 */
public record Home(Path folder) {
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** {@code $CAIRN_HOME}, else {@code ~/.local/share/cairn}. */
    public static Home standard(Map<String, String> environment, String userHome) {
        var named = environment.get("CAIRN_HOME");
        return new Home(
                named == null || named.isBlank()
                        ? Path.of(userHome, ".local", "share", "cairn")
                        : Path.of(named));
    }

    Path binaries() {
        return folder.resolve("postgres");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Where the key is unless the settings name another place. */
    public KeyFile key() {
        return new KeyFile(folder.resolve("cairn.key"));
    }

    Path log() {
        return folder.resolve("database.log");
    }

    Path lock() {
        return folder.resolve("in-use.lock");
    }

    /** Makes the folder, readable by its owner only, or says why this home cannot be used. */
    void make() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new HomeRefused(
                    "The folder %s cannot be made (%s). Choose another with --home."
                            .formatted(folder, e.getClass().getSimpleName()));
        }
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            throw new HomeRefused(
                    "The folder %s belongs to another user. Start Cairn as that user, or choose another folder with --home."
                            .formatted(folder));
        }
        if (Files.exists(secrets()) && !Files.isReadable(secrets())) {
            throw new HomeRefused(
                    "The school in %s was made by another user (its secrets cannot be read). Start Cairn as that user, or choose another folder with --home."
                            .formatted(folder));
        }
    }

    String tailOfLog() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
