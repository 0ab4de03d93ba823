package org.cairnlearn.standards.sds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.BuiltRow.Origin;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.Verdict;

/** School Data Sync 2.1. Its users have no role: roles and relationships say what they are. */
final class Sds2Tables extends SdsTables {
    static final List<String> FILES =
            List.of(
                    "orgs.csv",
                    "academicSessions.csv",
                    "courses.csv",
                    "classes.csv",
                    "users.csv",
                    "roles.csv",
                    "relationships.csv",
                    "enrollments.csv");

    private static final Set<String> OPTIONAL =
            Set.of("academicSessions.csv", "courses.csv", "relationships.csv");

    private final Map<String, Set<String>> grades = new HashMap<>();
    private final Map<String, Set<String>> orgs = new HashMap<>();
    private final Map<String, String> relatives = new HashMap<>();
    private final Map<RosterFile, List<SdsTable>> tables = new EnumMap<>(RosterFile.class);

    Sds2Tables(Bundle files) throws IOException {
        super(files);
        lookAhead();
        tables.put(RosterFile.ORGS, List.of(orgs()));
        tables.put(RosterFile.ACADEMIC_SESSIONS, List.of(sessions()));
        tables.put(RosterFile.COURSES, List.of(courses()));
        tables.put(RosterFile.CLASSES, List.of(classes()));
        tables.put(RosterFile.ROLES, List.of(roles()));
        tables.put(RosterFile.USERS, List.of(users()));
        tables.put(RosterFile.RELATIONSHIPS, List.of(relationships()));
        tables.put(RosterFile.ENROLLMENTS, List.of(enrollments()));
    }

    @Override
    public String format() {
        return "sds-2.1";
    }

    @Override
    Map<RosterFile, List<SdsTable>> tables() {
        return tables;
    }

    @Override
    boolean mayLack(String file) {
        return OPTIONAL.contains(file);
    }

    /** What the users table has to know of the tables that come after it. */
    private void lookAhead() throws IOException {
        glance(
                roles(),
                row -> {
                    String user = row.text("userSourcedId");
                    if (!row.text("grade").isEmpty()) {
                        grades.computeIfAbsent(user, _ -> new LinkedHashSet<>())
                                .add(row.text("grade"));
                    }
                    orgs.computeIfAbsent(user, _ -> new LinkedHashSet<>())
                            .add(row.text("orgSourcedId"));
                    return Verdict.KEPT;
                });
        glance(
                relationships(),
                row -> {
                    relatives.put(row.text("relationshipUserSourcedId"), row.text("userSourcedId"));
                    return Verdict.KEPT;
                });
    }

    private void glance(SdsTable table, RowSink sink) throws IOException {
        var source = files().find(table.file());
        if (source.isPresent()) {
            Table.read(source.get(), table.format(), problem -> {}, sink);
        }
    }

    private static SdsTable orgs() {
        return SdsTable.of(
                "orgs.csv",
                List.of("sourcedId", "name", "type"),
                List.of("parentSourcedId"),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "sourcedId")
                                .cell("name", "name")
                                .word("type", "type", SdsWords.ORGS)
                                .some("parentSourcedId", "parentSourcedId")
                                .row());
    }

    private static SdsTable sessions() {
        return SdsTable.of(
                "academicSessions.csv",
                List.of("sourcedId", "title", "type", "schoolYear", "startDate", "endDate"),
                List.of(),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "sourcedId")
                                .cell("title", "title")
                                .word("type", "type", SdsWords.SESSIONS)
                                .cell("schoolYear", "schoolYear")
                                .cell("startDate", "startDate")
                                .cell("endDate", "endDate")
                                .row());
    }

    private static SdsTable courses() {
        return SdsTable.of(
                "courses.csv",
                List.of("sourcedId", "orgSourcedId", "title"),
                List.of("code", "schoolYearSourcedId", "subject", "grade"),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "sourcedId")
                                .cell("orgSourcedId", "orgSourcedId")
                                .cell("title", "title")
                                .some("courseCode", "code")
                                .some("schoolYearSourcedId", "schoolYearSourcedId")
                                .some("subjects", "subject")
                                .some("grades", "grade")
                                .row());
    }

    private static SdsTable classes() {
        return SdsTable.of(
                "classes.csv",
                List.of("sourcedId", "orgSourcedId", "title"),
                List.of("sessionSourcedIds", "courseSourcedId", "code"),
                row ->
                        new Copy(row)
                                .cell("sourcedId", "sourcedId")
                                .cell("schoolSourcedId", "orgSourcedId")
                                .cell("title", "title")
                                .always("classType", "scheduled")
                                .some("classCode", "code")
                                .some("termSourcedIds", "sessionSourcedIds")
                                .some("courseSourcedId", "courseSourcedId")
                                .row());
    }

    private static SdsTable roles() {
        return SdsTable.of(
                "roles.csv",
                List.of("userSourcedId", "orgSourcedId", "role"),
                List.of("sessionSourcedId", "grade", "isPrimary", "roleStartDate", "roleEndDate"),
                row ->
                        new Copy(row)
                                .always(
                                        "sourcedId",
                                        joined(
                                                row,
                                                "userSourcedId",
                                                "orgSourcedId",
                                                "role",
                                                "sessionSourcedId"))
                                .cell("userSourcedId", "userSourcedId")
                                .cell("orgSourcedId", "orgSourcedId")
                                .word("role", "role", SdsWords.ROLES)
                                .text(
                                        "roleType",
                                        "isPrimary",
                                        isTrue(row.text("isPrimary")) ? "primary" : "secondary")
                                .row());
    }

    private SdsTable users() {
        return SdsTable.of(
                "users.csv",
                List.of("sourcedId", "username"),
                List.of("givenName", "familyName", "email"),
                this::user);
    }

    private BuiltRow user(TableRow row) {
        String id = row.text("sourcedId");
        var user =
                new Copy(row)
                        .cell("sourcedId", "sourcedId")
                        .always("enabledUser", "true")
                        .cell("username", "username")
                        .some("givenName", "givenName")
                        .some("familyName", "familyName")
                        .some("email", "email")
                        .row();
        user.put(
                "grades",
                List.copyOf(grades.getOrDefault(id, Set.of())),
                new Origin("grades", null));
        String child = relatives.get(id);
        if (!orgs.containsKey(id) && child != null) {
            user.put("role", "guardian");
        }
        return user;
    }

    private static SdsTable relationships() {
        return SdsTable.of(
                "relationships.csv",
                List.of("userSourcedId", "relationshipUserSourcedId"),
                List.of("relationshipRole"),
                row ->
                        new Copy(row)
                                .cell("userSourcedId", "userSourcedId")
                                .cell("relationshipUserSourcedId", "relationshipUserSourcedId")
                                .some("relationshipRole", "relationshipRole")
                                .row());
    }

    private static SdsTable enrollments() {
        return SdsTable.of(
                "enrollments.csv",
                List.of("classSourcedId", "userSourcedId", "role"),
                List.of(),
                row ->
                        new Copy(row)
                                .always(
                                        "sourcedId",
                                        joined(row, "classSourcedId", "userSourcedId", "role"))
                                .cell("classSourcedId", "classSourcedId")
                                .cell("userSourcedId", "userSourcedId")
                                .word("role", "role", SdsWords.ENROLLMENTS)
                                .row());
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true") || text.equals("1");
    }

    /** An id for a row that has none of its own. */
    static String joined(TableRow row, String... columns) {
        var parts = new ArrayList<String>();
        for (String column : columns) {
            if (!row.text(column).isEmpty()) {
                parts.add(row.text(column));
            }
        }
        return String.join(" / ", parts);
    }
}
