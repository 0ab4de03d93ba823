package org.cairnlearn.standards.edfi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RosterReader;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.ZipLimits;

/**
 * Reads Ed-Fi bulk interchanges, versions 5.0 to 5.2 and their like, in a folder or a zip, or one
 * of them alone. What a file holds is told by its root, not by its name; files may be missing, and
 * it is said which.
 */
public final class EdfiXml {
    static final String PREFIX = "edfi";

    private static final Bundle.Wanted FILES =
            new Bundle.Wanted(PREFIX, name -> name.endsWith(".xml"), true);

    private EdfiXml() {}

    /**
     * Reads the interchanges. All good records are kept, all problems are named.
     *
     * @return empty if no file here is an Ed-Fi interchange that a roster is made of
     * @throws IOException if a file cannot be read from the disk
     */
    public static Optional<OneRosterPackage> read(Path path) throws IOException {
        var problems = new ProblemList();
        var bundle = Bundle.open(path, FILES, ZipLimits.USUAL, problems);
        if (bundle.isEmpty()) {
            return Optional.empty();
        }
        try (Bundle files = bundle.get()) {
            var found = new LinkedHashMap<TextSource, Interchange>();
            for (TextSource source : files.all()) {
                XmlRecords.rootOf(source)
                        .flatMap(Interchange::find)
                        .ifPresent(interchange -> found.put(source, interchange));
            }
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RosterReader.read(EdfiTables.of(found), problems));
        }
    }
}
