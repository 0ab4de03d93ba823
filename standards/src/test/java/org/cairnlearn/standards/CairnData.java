package org.cairnlearn.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Licensed data that is not part of the project: under the folder that the environment variable
 * CAIRN_DATA names, else under {@code ../shared} beside the checkout.
 */
public final class CairnData {
    private CairnData() {}

    /** A file or folder below {@code data}; without it the test is left out, loudly. */
    public static Path data(String below) {
        Path path = home().resolve("data").resolve(below);
        boolean there = Files.exists(path);
        if (!there && "true".equals(System.getenv("CI"))) {
            assertThat(path).as("The data that CI must have").exists();
        }
        if (!there) {
            System.out.println("LEFT OUT: needs data/" + below + "; set CAIRN_DATA");
        }
        assumeTrue(there, "data/" + below + " is not on this machine");
        return path;
    }

    private static Path home() {
        String named = System.getenv("CAIRN_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared");
    }
}
