package org.cairnlearn.standards.oneroster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;

/**
 * Everything good in one OneRoster package, and everything that was not. All references between the
 * kept rows lead to kept rows. Rows marked {@link Status#TO_BE_DELETED} are among them.
 *
 * @param files what became of the rows, for each table that was read. A table that is not named
 *     here is not in the package or was refused as a whole: nothing is known about its rows.
 * @param refusedIds ids of rows that were refused, as far as they could be read: these records are
 *     not gone, they only could not be taken in this time
 * @param problems in the order of the files and lines, as far as they belong to one
 */
public record OneRosterPackage(
        OneRosterVersion version,
        List<Row<Org>> orgs,
        List<Row<AcademicSession>> academicSessions,
        List<Row<Course>> courses,
        List<Row<SchoolClass>> classes,
        List<Row<User>> users,
        List<Row<Enrollment>> enrollments,
        Map<RosterFile, FileCount> files,
        Map<RosterFile, Set<String>> refusedIds,
        List<Problem> problems) {
    public OneRosterPackage {
        orgs = List.copyOf(orgs);
        academicSessions = List.copyOf(academicSessions);
        courses = List.copyOf(courses);
        classes = List.copyOf(classes);
        users = List.copyOf(users);
        enrollments = List.copyOf(enrollments);
        files = Map.copyOf(files);
        var ids = new EnumMap<RosterFile, Set<String>>(RosterFile.class);
        refusedIds.forEach((file, refused) -> ids.put(file, Set.copyOf(refused)));
        refusedIds = Map.copyOf(ids);
        problems = List.copyOf(problems);
    }

    /** What became of the rows of one table, if it was read. */
    public Optional<FileCount> findCount(RosterFile file) {
        return Optional.ofNullable(files.get(file));
    }
}
