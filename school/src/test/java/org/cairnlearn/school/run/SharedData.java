package org.cairnlearn.school.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Public data sets that are not ours to ship: below the folder that the environment variable
 * CAIRN_DATA names, else in {@code ../shared} beside the checkout. Without them a test is left out
 * loudly; in continuous integration it fails.
 */
public final class SharedData {
    private SharedData() {}

    public static Path path(String below) {
        var named = System.getenv("CAIRN_DATA");
        var found =
                (named == null ? Path.of("..", "..", "shared") : Path.of(named))
                        .resolve("data")
                        .resolve(below);
        if (!Files.exists(found)) {
            leaveOut(
                    "a run on real data, because there is no %s (set CAIRN_DATA)".formatted(below));
        }
        return found;
    }

    /** Says what is not tested here; in continuous integration that is a failure. */
    static void leaveOut(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("Left out: " + what);
        }
        System.err.println("LEFT OUT: " + what);
        assumeTrue(false, what);
    }
}
