package org.cairnlearn.school.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder for files on their way out, for this user only; it is gone when it is closed. */
final class ExportFolder implements AutoCloseable {
    private final Path path;

    ExportFolder() throws IOException {
        path = Files.createTempDirectory("cairn-export-");
    }

    Path path() {
        return path;
    }

    /** All its files by their names, in one ZIP file. */
    byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files()) {
            Files.delete(file);
        }
        Files.delete(path);
    }
}
