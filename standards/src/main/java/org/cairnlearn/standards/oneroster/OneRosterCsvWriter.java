package org.cairnlearn.standards.oneroster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rostering part of a OneRoster 1.2 CSV package into a folder: the manifest and one
 * table after the other, row by row, so that a roster of any size needs no memory. In a bulk
 * package the columns {@code status} and {@code dateLastModified} are blank, as the standard wants
 * it, and records that are on their way out have no row. A subject is its own code, since the
 * standard wants one for each.
 */
public final class OneRosterCsvWriter implements AutoCloseable {
    /** All tables that a manifest names, in its order. */
    private static final List<String> NAMED =
            List.of(
                    "academicSessions",
                    "categories",
                    "classes",
                    "classResources",
                    "courseResources",
                    "courses",
                    "demographics",
                    "enrollments",
                    "lineItemLearningObjectiveIds",
                    "lineItems",
                    "lineItemScoreScales",
                    "orgs",
                    "resources",
                    "resultLearningObjectiveIds",
                    "results",
                    "resultScoreScales",
                    "roles",
                    "scoreScales",
                    "userProfiles",
                    "userResources",
                    "users");

    private static final Map<RosterFile, List<String>> COLUMNS =
            new EnumMap<>(
                    Map.of(
                            RosterFile.ORGS,
                            List.of("name", "type", "identifier", "parentSourcedId"),
                            RosterFile.ACADEMIC_SESSIONS,
                            List.of(
                                    "title",
                                    "type",
                                    "startDate",
                                    "endDate",
                                    "parentSourcedId",
                                    "schoolYear"),
                            RosterFile.COURSES,
                            List.of(
                                    "schoolYearSourcedId",
                                    "title",
                                    "courseCode",
                                    "grades",
                                    "orgSourcedId",
                                    "subjects",
                                    "subjectCodes"),
                            RosterFile.CLASSES,
                            List.of(
                                    "title",
                                    "grades",
                                    "courseSourcedId",
                                    "classCode",
                                    "classType",
                                    "location",
                                    "schoolSourcedId",
                                    "termSourcedIds",
                                    "subjects",
                                    "subjectCodes",
                                    "periods"),
                            RosterFile.USERS,
                            List.of(
                                    "enabledUser",
                                    "username",
                                    "userIds",
                                    "givenName",
                                    "familyName",
                                    "middleName",
                                    "identifier",
                                    "email",
                                    "sms",
                                    "phone",
                                    "agentSourcedIds",
                                    "grades",
                                    "password",
                                    "userMasterIdentifier",
                                    "preferredGivenName",
                                    "preferredMiddleName",
                                    "preferredFamilyName",
                                    "primaryOrgSourcedId",
                                    "pronouns"),
                            RosterFile.ROLES,
                            List.of(
                                    "userSourcedId",
                                    "roleType",
                                    "role",
                                    "beginDate",
                                    "endDate",
                                    "orgSourcedId",
                                    "userProfileSourcedId"),
                            RosterFile.ENROLLMENTS,
                            List.of(
                                    "classSourcedId",
                                    "schoolSourcedId",
                                    "userSourcedId",
                                    "role",
                                    "primary",
                                    "beginDate",
                                    "endDate")));

    private final boolean delta;
    private final Map<RosterFile, CsvWriter> tables = new EnumMap<>(RosterFile.class);

    private OneRosterCsvWriter(boolean delta) {
        this.delta = delta;
    }

    /**
     * Begins a package.
     *
     * @param folder is there, and holds no table yet
     * @param delta whether it holds only what changed
     */
    public static OneRosterCsvWriter into(Path folder, boolean delta) throws IOException {
        var writer = new OneRosterCsvWriter(delta);
        writer.manifest(folder);
        for (var table : COLUMNS.entrySet()) {
            var csv = open(folder.resolve(table.getKey().fileName()));
            csv.writeRecord(
                    joined(List.of("sourcedId", "status", "dateLastModified"), table.getValue()));
            writer.tables.put(table.getKey(), csv);
        }
        return writer;
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(file));
    }

    private void manifest(Path folder) throws IOException {
        try (var csv = open(folder.resolve(Manifest.FILE))) {
            csv.writeRecord("propertyName", "value");
            csv.writeRecord("manifest.version", "1.0");
            csv.writeRecord("oneroster.version", "1.2");
            for (var name : NAMED) {
                var written =
                        COLUMNS.keySet().stream().anyMatch(one -> one.collection().equals(name));
                csv.writeRecord("file." + name, written ? (delta ? "delta" : "bulk") : "absent");
            }
            csv.writeRecord("source.systemName", "Cairn");
        }
    }

    /**
     * Writes a record into its table; a user's roles go into theirs.
     *
     * @param modified when it last changed
     */
    public void write(RosterRecord record, Instant modified) {
        if (!delta && record.status() == Status.TO_BE_DELETED) {
            return;
        }
        switch (record) {
            case Org org ->
                    row(
                            RosterFile.ORGS,
                            org,
                            modified,
                            org.name(),
                            org.type().text(),
                            org.identifier(),
                            org.parentSourcedId());
            case AcademicSession one -> session(one, modified);
            case Course one -> course(one, modified);
            case SchoolClass one -> schoolClass(one, modified);
            case User one -> user(one, modified);
            case Enrollment one -> enrollment(one, modified);
            case Guardianship _, RoleAssignment _ ->
                    throw new IllegalArgumentException("It is written with its user");
        }
    }

    private void session(AcademicSession one, Instant modified) {
        row(
                RosterFile.ACADEMIC_SESSIONS,
                one,
                modified,
                one.title(),
                one.type().text(),
                one.startDate().toString(),
                one.endDate().toString(),
                one.parentSourcedId(),
                one.schoolYear().toString());
    }

    private void course(Course one, Instant modified) {
        row(
                RosterFile.COURSES,
                one,
                modified,
                one.schoolYearSourcedId(),
                one.title(),
                one.courseCode(),
                list(one.grades()),
                one.orgSourcedId(),
                list(one.subjects()),
                list(one.subjects()));
    }

    private void schoolClass(SchoolClass one, Instant modified) {
        row(
                RosterFile.CLASSES,
                one,
                modified,
                one.title(),
                list(one.grades()),
                one.courseSourcedId(),
                one.classCode(),
                one.classType().text(),
                one.location(),
                one.schoolSourcedId(),
                list(one.termSourcedIds()),
                list(one.subjects()),
                list(one.subjects()),
                list(one.periods()));
    }

    private void user(User one, Instant modified) {
        row(
                RosterFile.USERS,
                one,
                modified,
                String.valueOf(one.enabledUser()),
                one.username(),
                "",
                one.givenName(),
                one.familyName(),
                one.middleName(),
                one.identifier(),
                one.email(),
                "",
                "",
                list(one.agentSourcedIds()),
                list(one.grades()),
                "",
                "",
                one.preferred().given(),
                one.preferred().middle(),
                one.preferred().family(),
                one.orgSourcedIds().isEmpty() ? "" : one.orgSourcedIds().getFirst(),
                "");
        roles(one, modified);
    }

    private void roles(User one, Instant modified) {
        var role = one.role();
        if (role == null) {
            return;
        }
        for (var org : one.orgSourcedIds()) {
            var first = org.equals(one.orgSourcedIds().getFirst());
            var assignment =
                    new RoleAssignment(
                            one.sourcedId() + "@" + org,
                            one.status(),
                            one.sourcedId(),
                            first,
                            role,
                            org);
            row(
                    RosterFile.ROLES,
                    assignment,
                    modified,
                    one.sourcedId(),
                    first ? "primary" : "secondary",
                    role.text(),
                    "",
                    "",
                    org,
                    "");
        }
    }

    private void enrollment(Enrollment one, Instant modified) {
        row(
                RosterFile.ENROLLMENTS,
                one,
                modified,
                one.classSourcedId(),
                one.schoolSourcedId(),
                one.userSourcedId(),
                one.role().written(),
                String.valueOf(one.primary()),
                day(one.beginDate()),
                day(one.endDate()));
    }

    private void row(RosterFile table, RosterRecord record, Instant modified, String... cells) {
        var common =
                delta
                        ? List.of(
                                record.sourcedId(),
                                record.status().text(),
                                ServiceObjects.moment(modified))
                        : List.of(record.sourcedId(), "", "");
        var csv = tables.get(table);
        if (csv == null) {
            throw new IllegalStateException("No table " + table);
        }
        csv.writeRecord(joined(common, List.of(cells)));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The parts of a cell that the standard separates by commas. */
    private static String list(List<String> parts) {
        return String.join(",", parts);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public void close() {
        try {
            for (var csv : tables.values()) {
                csv.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
