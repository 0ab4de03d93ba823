package org.cairnlearn.school.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The file with the key of this installation's {@link Seal}. Without it what is sealed in the
 * database stays sealed: a backup is kept apart from it, and it is kept as carefully.
 */
public record KeyFile(Path file) {
    private static final String HEX = "\\p{XDigit}{%d}".formatted(2 * Seal.KEY);

    /**
     * The key, made when there is no file yet; written to a side file first, so never half there.
     *
     * @throws HomeRefused when the file cannot be read or written, or holds no key
     */
    public String key() {
        try {
            if (!Files.exists(file)) {
                write();
            }
            var text = Files.readString(file).strip();
            if (!text.matches(HEX)) {
                throw new HomeRefused(
                        "The key file %s does not hold 64 hexadecimal digits. Bring back the file that this school was made with."
                                .formatted(file));
            }
            return text;
        } catch (IOException e) {
            throw new HomeRefused(
                    "The key file %s cannot be read or made (%s). Start Cairn as the user who owns it."
                            .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private void write() throws IOException {
        var side = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(side);
        Files.createFile(
                side,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(side, fresh() + "\n");
        Files.move(side, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A key for one run, where nothing sealed is to be opened by the next. */
    static String fresh() {
        var bytes = new byte[Seal.KEY];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
