package org.cairnlearn.school.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.oneroster.Org;
import org.cairnlearn.standards.oneroster.OrgType;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.roster.RosterFiles;

/**
 * What to call a tenant whose roster is about to be imported: the first organisation of type
 * district, else the first school. Only a name is looked for; the import itself judges the files.
 */
final class DistrictName {
    /** When the roster names neither, or none has come yet. */
    static final String UNKNOWN = "School";

    private DistrictName() {}

    static String of(Path roster) {
        try {
            var orgs = RosterFiles.readOrgs(roster);
            return first(orgs, OrgType.DISTRICT)
                    .or(() -> first(orgs, OrgType.SCHOOL))
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> first(List<Row<Org>> orgs, OrgType type) {
        return orgs.stream()
                .map(Row::value)
                .filter(org -> org.type() == type)
                .map(Org::name)
                .findFirst();
    }
}
