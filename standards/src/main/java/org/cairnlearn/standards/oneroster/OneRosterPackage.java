package org.cairnlearn.standards.oneroster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.spool.Spool;

/**
 * Everything good in one roster, and everything that was not. All references between the kept rows
 * lead to kept rows, except into a table that holds only changes or is not sent with changes: what
 * is not named there may be known already. Rows marked {@link Status#TO_BE_DELETED} are among them.
 *
 * @param format the name of the format in reports
 * @param tables what came of each table that was read. A table that is not named here is not in the
 *     package or was refused as a whole: nothing is known about its rows.
 * @param problems in the order of the files and lines, as far as they belong to one
 */
public record OneRosterPackage(
        String format,
        List<Row<Org>> orgs,
        List<Row<AcademicSession>> academicSessions,
        List<Row<Course>> courses,
        List<Row<SchoolClass>> classes,
        List<Row<User>> users,
        List<Row<Guardianship>> guardianships,
        List<Row<Enrollment>> enrollments,
        Map<RosterFile, TableReading> tables,
        List<Problem> problems) {
    public OneRosterPackage {
        orgs = Spool.copyOf(orgs);
        academicSessions = Spool.copyOf(academicSessions);
        courses = Spool.copyOf(courses);
        classes = Spool.copyOf(classes);
        users = Spool.copyOf(users);
        guardianships = Spool.copyOf(guardianships);
        enrollments = Spool.copyOf(enrollments);
        tables = Map.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** A package of which nothing could be read. */
    public static OneRosterPackage nothing(String format, List<Problem> problems) {
        return new OneRosterPackage(
                format, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of(), problems);
    }

    /** What came of a table, if it was read. */
    public Optional<TableReading> find(RosterFile file) {
        return Optional.ofNullable(tables.get(file));
    }

    /** What became of the rows of one table, if it was read. */
    public Optional<FileCount> findCount(RosterFile file) {
        return find(file).map(TableReading::total);
    }

    /** Ids of the table's rows that were refused. */
    public List<String> refusedIds(RosterFile file) {
        return find(file).map(TableReading::refusedIds).orElse(List.of());
    }
}
