package org.cairnlearn.school.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that are made from the code: compared, or with {@code -Dcairn.docs.write=true} written.
 */
public final class Generated {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Generated() {}

    /** Fails when the committed document is not the one that the code makes. */
    public static void check(String document, String fromTheCode) {
        var file = ROOT.resolve(document);
        try {
            if (Boolean.getBoolean("cairn.docs.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, fromTheCode);
            }
            assertThat(file).as("write it anew with ./cairn test -Dcairn.docs.write=true").exists();
            assertThat(Files.readString(file))
                    .as(
                            "%s is stale; write it anew with ./cairn test -Dcairn.docs.write=true",
                            document)
                    .isEqualTo(fromTheCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
