package org.cairnlearn.standards.sds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;

/**
 * School Data Sync 1. A section names its term and its course on its own row: each is taken from
 * the first row that names it.
 */
final class Sds1Tables extends SdsTables {
    private static final String SECTION = "Section.csv";

    static final List<String> FILES =
            List.of(
                    "School.csv",
                    SECTION,
                    "Student.csv",
                    "Teacher.csv",
                    "StudentEnrollment.csv",
                    "TeacherRoster.csv");

    /** The format's own order: month, day, year. */
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final String NO_COLUMN = "";

    private final Map<RosterFile, List<SdsTable>> tables = new EnumMap<>(RosterFile.class);

    Sds1Tables(Bundle files) {
        super(files);
        tables.put(RosterFile.ORGS, List.of(schools()));
        tables.put(RosterFile.ACADEMIC_SESSIONS, List.of(terms()));
        tables.put(RosterFile.COURSES, List.of(courses()));
        tables.put(RosterFile.CLASSES, List.of(sections()));
        tables.put(
                RosterFile.USERS,
                List.of(
                        people("Student.csv", "student", "Student Number"),
                        people("Teacher.csv", "teacher", "Teacher Number")));
        tables.put(
                RosterFile.ENROLLMENTS,
                List.of(
                        places("StudentEnrollment.csv", "student"),
                        places("TeacherRoster.csv", "teacher")));
    }

    @Override
    public String format() {
        return "sds-1";
    }

    @Override
    Map<RosterFile, List<SdsTable>> tables() {
        return tables;
    }

    @Override
    boolean mayLack(String file) {
        return false;
    }

    private static SdsTable schools() {
        return SdsTable.of(
                "School.csv",
                List.of("SIS ID", "Name"),
                List.of("School Number"),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "SIS ID")
                                .cell("name", "Name")
                                .always("type", "school")
                                .some("identifier", "School Number")
                                .row());
    }

    private static SdsTable terms() {
        Set<String> seen = new HashSet<>();
        return new SdsTable(
                SECTION,
                SECTION + " (terms)",
                sectionColumns(),
                row ->
                        hasTerm(row) && isFirst(row, "Term SIS ID", seen)
                                ? Optional.of(
                                        new Copy(row)
                                                .cell("sourcedId", "Term SIS ID")
                                                .text("title", "Term Name", name(row, "Term"))
                                                .always("type", "term")
                                                .text(
                                                        "startDate",
                                                        "Term StartDate",
                                                        date(row.text("Term StartDate")))
                                                .text(
                                                        "endDate",
                                                        "Term EndDate",
                                                        date(row.text("Term EndDate")))
                                                .text("schoolYear", "Term EndDate", year(row))
                                                .row())
                                : Optional.empty());
    }

    private static SdsTable courses() {
        Set<String> seen = new HashSet<>();
        return new SdsTable(
                SECTION,
                SECTION + " (courses)",
                sectionColumns(),
                row ->
                        isFirst(row, "Course SIS ID", seen)
                                ? Optional.of(
                                        new Copy(row)
                                                .cell("sourcedId", "Course SIS ID")
                                                .text("title", "Course Name", name(row, "Course"))
                                                .some("courseCode", "Course Number")
                                                .cell("orgSourcedId", "School SIS ID")
                                                .some("subjects", "Course Subject")
                                                .row())
                                : Optional.empty());
    }

    private static SdsTable sections() {
        return new SdsTable(
                SECTION,
                SECTION,
                sectionColumns(),
                row ->
                        Optional.of(
                                new Copy(row)
                                        .cell("sourcedId", "SIS ID")
                                        .text("status", "Status", status(row))
                                        .cell("title", "Section Name")
                                        .always("classType", "scheduled")
                                        .cell("schoolSourcedId", "School SIS ID")
                                        .some("classCode", "Section Number")
                                        .some("courseSourcedId", "Course SIS ID")
                                        .some(
                                                "termSourcedIds",
                                                hasTerm(row) ? "Term SIS ID" : NO_COLUMN)
                                        .some("subjects", "Course Subject")
                                        .some("periods", "Periods")
                                        .row()));
    }

    private static TableFormat sectionColumns() {
        return SdsTable.format(
                List.of("SIS ID", "School SIS ID", "Section Name"),
                List.of(
                        "Section Number",
                        "Term SIS ID",
                        "Term Name",
                        "Term StartDate",
                        "Term EndDate",
                        "Course SIS ID",
                        "Course Name",
                        "Course Number",
                        "Course Subject",
                        "Periods",
                        "Status"));
    }

    private static SdsTable people(String file, String role, String number) {
        return SdsTable.of(
                file,
                List.of("SIS ID", "School SIS ID", "Username"),
                List.of("First Name", "Last Name", "Grade", "Status", "Email", number),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "SIS ID")
                                .text("status", "Status", status(row))
                                .always("enabledUser", "true")
                                .cell("orgSourcedIds", "School SIS ID")
                                .always("role", role)
                                .cell("username", "Username")
                                .some("givenName", "First Name")
                                .some("familyName", "Last Name")
                                .some("identifier", number)
                                .some("email", "Email")
                                .some("grades", "Grade")
                                .row());
    }

    private static SdsTable places(String file, String role) {
        return SdsTable.of(
                file,
                List.of("Section SIS ID", "SIS ID"),
                List.of(),
                row ->
                        new Copy(row)
                                .always(
                                        "sourcedId",
                                        Sds2Tables.joined(row, "Section SIS ID", "SIS ID")
                                                + " / "
                                                + role)
                                .cell("classSourcedId", "Section SIS ID")
                                .cell("userSourcedId", "SIS ID")
                                .always("role", role)
                                .row());
    }

    /** A term that does not say when it is, is all the time: nothing has to be known of it. */
    private static boolean hasTerm(TableRow row) {
        return !row.text("Term StartDate").isEmpty() || !row.text("Term EndDate").isEmpty();
    }

    private static boolean isFirst(TableRow row, String column, Set<String> seen) {
        String id = row.text(column);
        return !id.isEmpty() && seen.add(id);
    }

    private static String name(TableRow row, String what) {
        String name = row.text(what + " Name");
        return name.isEmpty() ? row.text(what + " SIS ID") : name;
    }

    private static String status(TableRow row) {
        String status = row.text("Status").toLowerCase(Locale.ROOT);
        return List.of("", "active").contains(status) ? "active" : "tobedeleted";
    }

    private static String year(TableRow row) {
        String end = date(row.text("Term EndDate"));
        return end.length() >= 4 ? end.substring(0, 4) : end;
    }

    private static String date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        var numbers = new ArrayList<Integer>();
        for (int group = 1; group <= 3; group++) {
            numbers.add(Integer.parseInt(parts.group(group)));
        }
        try {
            return LocalDate.of(numbers.get(2), numbers.get(0), numbers.get(1)).toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }
}
