package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that only this account reads, for what is on its way, while a command runs. */
final class PullFolder implements AutoCloseable {
    private final Path above;
    private final Path path;

    PullFolder(String name) throws IOException {
        this.above = Files.createTempDirectory("cairn-pull");
        this.path = Files.createDirectory(above.resolve(name));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(above);
    }
}
