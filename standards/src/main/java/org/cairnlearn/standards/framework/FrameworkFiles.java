package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TextSource;

/** Reads frameworks of competencies from files, recognised by what stands in them. */
public final class FrameworkFiles {
    private static final int LOOKED_AT = 4096;
    private static final String MAP_FILE = "data.js";

    private FrameworkFiles() {}

    /**
     * Reads a Coherence Map ({@code data.js}, or a folder that holds it) or a table of standards
     * (CSV). Whatever is good is in the result; nothing is thrown because of what stands in the
     * file.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static FrameworkReading read(Path fileOrFolder) throws IOException {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(MAP_FILE) : fileOrFolder;
        if (Files.isDirectory(fileOrFolder) && !Files.isRegularFile(file)) {
            return unknown(TextSource.of(fileOrFolder).name());
        }
        var source = TextSource.of(file);
        if (isCoherenceMap(source)) {
            return CoherenceMap.read(source);
        }
        if (StandardsTable.recognises(Table.headerOf(source))) {
            return StandardsTable.read(source);
        }
        return unknown(source.name());
    }

    private static boolean isCoherenceMap(TextSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            String start = new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return start.replaceFirst("^\uFEFF", "").stripLeading().startsWith("window.cc");
        } catch (ZipException damaged) {
            return false;
        }
    }

    private static FrameworkReading unknown(String name) {
        return FrameworkReading.nothing(
                "unknown",
                List.of(
                        Problem.error("framework.unknown-format", name)
                                .saying(
                                        "This is no kind of framework file that is known.",
                                        "Give a CSV table with the columns framework, code and"
                                                + " statement, or data.js of the Coherence Map.")));
    }
}
