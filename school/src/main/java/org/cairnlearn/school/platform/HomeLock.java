package org.cairnlearn.school.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/**
 * Keeps processes that share a home from stepping on each other. Byte 0 is held while somebody
 * starts or stops the server; byte 1 is held, shared, by everybody who uses it. The operating
 * system lets go of both when a process dies.
 */
final class HomeLock implements AutoCloseable {
    private static final long STARTING = 0;
    private static final long IN_USE = 1;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock open(Home home) {
        try {
            return new HomeLock(
                    FileChannel.open(
                            home.lock(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nobody else starts or stops this home's server. */
    FileLock starting() throws IOException {
        return channel.lock(STARTING, 1, false);
    }

    /** Says that this process uses the server, beside any others. */
    FileLock use() throws IOException {
        return channel.lock(IN_USE, 1, true);
    }

    /**
     * True when no other process uses the server. To be asked while starting is held and own use is
     * released.
     */
    boolean isLast() throws IOException {
        try (var alone = channel.tryLock(IN_USE, 1, false)) {
            return alone != null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
