package org.cairnlearn.standards.framework;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;

/** Reads frameworks of competencies from files, recognised by what stands in them. */
public final class FrameworkFiles {
    private static final int LOOKED_AT = 4096;
    private static final String MAP_FILE = "data.js";

    private FrameworkFiles() {}

    /**
     * Reads a CASE package (JSON, CSV or XLSX), a Coherence Map ({@code data.js}, or a folder that
     * holds it), the standards of an Ed-Fi file, the Common Core's official identifiers, or a
     * school's own table of standards (CSV). Whatever is good is in the result; nothing is thrown
     * because of what stands in the file.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static FrameworkReading read(Path fileOrFolder) throws IOException {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(MAP_FILE) : fileOrFolder;
        if (Files.isDirectory(fileOrFolder) && !Files.isRegularFile(file)) {
            return unknown(TextSource.of(fileOrFolder).name());
        }
        var source = TextSource.of(file);
        var start = start(source);
        if (start.startsWith("window.cc")) {
            return CoherenceMap.read(source);
        }
        if (start.startsWith("{") && start.contains("\"CF")) {
            return CaseJson.read(source);
        }
        if (start.startsWith("[") && start.contains("\"GUID\"")) {
            return OfficialIdentifiers.readJson(source);
        }
        if (start.startsWith("<") && start.contains("InterchangeStandards")) {
            return EdFiStandards.read(source);
        }
        if (start.startsWith("PK")) {
            return CaseWorkbook.read(source);
        }
        return table(source);
    }

    private static FrameworkReading table(TextSource source) throws IOException {
        var header = Table.headerOf(source);
        if (StandardsTable.recognises(header)) {
            return StandardsTable.read(source);
        }
        if (CaseTable.recognises(header)) {
            return CaseTable.read(source);
        }
        if (OfficialIdentifiers.recognises(header)) {
            return OfficialIdentifiers.readTable(source);
        }
        return unknown(source.name());
    }

    private static String start(TextSource source) throws IOException {
        try {
            return TextReader.start(source, LOOKED_AT).stripLeading();
        } catch (ZipException | EOFException damaged) {
            return "";
        }
    }

    private static FrameworkReading unknown(String name) {
        return FrameworkReading.nothing(
                "unknown",
                List.of(
                        Problem.error("framework.unknown-format", name)
                                .saying(
                                        "This is no kind of framework file that is known.",
                                        "Give a CASE package (JSON), Ed-Fi standards (XML), data.js"
                                                + " of the Coherence Map, or a CSV table with the"
                                                + " columns framework, code and statement.")));
    }
}
