package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * {@code cairn.log} in the home folder, where the operator looks up a reference. A failure is
 * written as the names of its classes and its frames; its messages are left out, because a message
 * of a driver or a parser may repeat what stood in a row about a child.
 */
record CairnLog(Path file) {

    static CairnLog in(Path home) {
        return new CairnLog(home.resolve("cairn.log"));
    }

    /** Makes the folder, for its owner only, when it is not there. */
    void makeFolder() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Writes a failure down and gives the sentence that names where. */
    Trouble write(Throwable failure, String command, Instant at) {
        var reference = reference();
        var message = "Something failed that should not (reference %s).".formatted(reference);
        try {
            makeFolder();
            Files.writeString(
                    file,
                    "%s reference %s, %s%n%s".formatted(at, reference, command, frames(failure)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            return Trouble.error(
                    "cairn.failed",
                    message,
                    "It was a %s, and %s cannot be written."
                            .formatted(failure.getClass().getSimpleName(), file));
        }
        return Trouble.error("cairn.failed", message, "Look it up in %s.".formatted(file));
    }

    private static String frames(Throwable failure) {
        var text = new StringBuilder();
        var seen = 0;
        for (@Nullable Throwable one = failure; one != null && seen < 20; one = one.getCause()) {
            text.append(seen++ == 0 ? "  " : "  because of ")
                    .append(one.getClass().getName())
                    .append(System.lineSeparator());
            for (var frame : one.getStackTrace()) {
                text.append("    at ").append(frame).append(System.lineSeparator());
            }
        }
        return text.toString();
    }

    private static String reference() {
        var bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
