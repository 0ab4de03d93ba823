package org.cairnlearn.standards.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.edfi.EdfiXml;
import org.cairnlearn.standards.oneroster.OneRosterCsv;
import org.cairnlearn.standards.oneroster.OneRosterJson;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.Org;
import org.cairnlearn.standards.oneroster.RestPages;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.sds.SdsCsv;

/** Recognises a roster by its content and reads it. */
public final class RosterFiles {
    private interface Reader {
        /** Empty if the path holds nothing of this format. */
        Optional<OneRosterPackage> read(Path path) throws IOException;
    }

    private static final List<Reader> OTHERS =
            List.of(RestPages::read, SdsCsv::read, EdfiXml::read, OneRosterJson::read);

    private RosterFiles() {}

    /**
     * Reads a roster; what is nothing known is told as a OneRoster package that it is not.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static OneRosterPackage read(Path path) throws IOException {
        if (!OneRosterCsv.recognises(path)) {
            for (Reader reader : OTHERS) {
                var read = reader.read(path);
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return OneRosterCsv.read(path);
    }

    /**
     * Its organisations; of a large package of OneRoster nothing else is read.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static List<Row<Org>> readOrgs(Path path) throws IOException {
        return OneRosterCsv.recognises(path) ? OneRosterCsv.readOrgs(path) : read(path).orgs();
    }
}
