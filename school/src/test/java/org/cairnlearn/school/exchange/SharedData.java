package org.cairnlearn.school.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Public data sets that are too large or not ours to ship: below the folder that the environment
 * variable CAIRN_DATA names, else in {@code ../shared} beside the checkout. Without them a test is
 * left out loudly; in continuous integration it fails.
 */
final class SharedData {
    private SharedData() {}

    static Path path(String below) {
        var named = System.getenv("CAIRN_DATA");
        var found =
                (named == null ? Path.of("..", "..", "shared") : Path.of(named))
                        .resolve("data")
                        .resolve(below);
        if (!Files.exists(found)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("Missing test data: " + below);
            }
            System.out.println("LEFT OUT: no test data " + below + "; set CAIRN_DATA");
            assumeTrue(false, "no test data " + below);
        }
        return found;
    }
}
