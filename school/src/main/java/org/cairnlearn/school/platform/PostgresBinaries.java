package org.cairnlearn.school.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, unpacked once per home from the jar that the build chose for this
 * platform. Unpacking goes to a sibling folder that is renamed when it is whole, so that a killed
 * first start leaves no half.
 */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> EXECUTABLE =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_EXECUTE);

    private PostgresBinaries() {}

    static void unpackInto(Path folder) {
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return;
        }
        var half = folder.resolveSibling(folder.getFileName() + ".half");
        try (var archive = open()) {
            Folders.delete(half);
            Files.createDirectories(half);
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                unpack(archive, entry, half);
            }
            Folders.delete(folder);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TarArchiveInputStream open() throws IOException {
        var name = "postgres-%s.txz".formatted(platform());
        InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (packed == null) {
            throw new HomeRefused(
                    "This build carries no PostgreSQL for %s. Use a PostgreSQL 15-18 of your own: database.url in the file of --config."
                            .formatted(platform()));
        }
        return new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed)));
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        var arch = System.getProperty("os.arch");
        var cpu = arch.equals("aarch64") ? "arm_64" : "x86_64";
        return (system.contains("mac") ? "darwin" : "linux") + "-" + cpu;
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path into)
            throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An archive entry leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(into.resolve(entry.getLinkName()), target);
        } else {
            Files.copy(archive, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, EXECUTABLE);
            }
        }
    }
}
