package org.cairnlearn.standards.oneroster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairnlearn.standards.table.TableFormat;

/**
 * The columns of the rostering tables (OneRoster 1.1 CSV, tables of section 4, with the columns
 * that 1.2 adds). Columns that carry required values are required; the others may be left out.
 */
final class RosterFormats {
    static final String PREFIX = "oneroster";
    static final String MODIFIED = "dateLastModified";

    private RosterFormats() {}

    /** Known names that nobody here needs; {@code password} is among them on purpose. */
    private static final Set<String> UNREAD =
            lower(
                    "subjectCodes",
                    "resources",
                    "userIds",
                    "sms",
                    "phone",
                    "password",
                    "userMasterIdentifier",
                    "resourceSourcedIds",
                    "primaryOrgSourcedId",
                    "pronouns",
                    "userProfileSourcedId",
                    "beginDate",
                    "endDate");

    static final TableFormat MANIFEST = format(List.of("propertyName", "value"), List.of());

    static final TableFormat ORGS =
            format(
                    List.of("sourcedId", "name", "type"),
                    List.of("status", "identifier", "parentSourcedId"));

    static final TableFormat ACADEMIC_SESSIONS =
            format(
                    List.of("sourcedId", "title", "type", "startDate", "endDate", "schoolYear"),
                    List.of("status", "parentSourcedId"));

    static final TableFormat COURSES =
            format(
                    List.of("sourcedId", "title", "orgSourcedId"),
                    List.of("status", "schoolYearSourcedId", "courseCode", "grades", "subjects"));

    static final TableFormat CLASSES =
            format(
                    List.of(
                            "sourcedId",
                            "title",
                            "courseSourcedId",
                            "classType",
                            "schoolSourcedId",
                            "termSourcedIds"),
                    List.of("status", "grades", "classCode", "location", "subjects", "periods"));

    static final TableFormat ROLES =
            format(
                    List.of("sourcedId", "userSourcedId", "roleType", "role", "orgSourcedId"),
                    List.of("status"));

    private static final List<String> USER_REQUIRED =
            List.of("sourcedId", "enabledUser", "username", "givenName", "familyName");
    private static final List<String> USER_ROLE = List.of("role", "orgSourcedIds");
    private static final List<String> USER_OPTIONAL =
            List.of(
                    "status",
                    "middleName",
                    "identifier",
                    "email",
                    "grades",
                    "preferredGivenName",
                    "preferredMiddleName",
                    "preferredFamilyName",
                    "agentSourcedIds");

    static final TableFormat ENROLLMENTS =
            format(
                    List.of(
                            "sourcedId",
                            "classSourcedId",
                            "schoolSourcedId",
                            "userSourcedId",
                            "role"),
                    List.of("status", "primary", "beginDate", "endDate"));

    static final TableFormat RELATIONSHIPS =
            format(
                    List.of("userSourcedId", "relationshipUserSourcedId"),
                    List.of(
                            "status",
                            "relationshipRole",
                            "custody",
                            "contact",
                            "beginDate",
                            "endDate"));

    /** In 1.2 roles and orgs may stand in roles.csv instead, which changes need not repeat. */
    static TableFormat users(boolean withoutRoles) {
        return withoutRoles
                ? format(USER_REQUIRED, joined(USER_OPTIONAL, USER_ROLE))
                : format(joined(USER_REQUIRED, USER_ROLE), USER_OPTIONAL);
    }

    private static TableFormat format(List<String> required, List<String> optional) {
        var read = new ArrayList<>(optional);
        read.add(MODIFIED);
        return new TableFormat(
                PREFIX,
                required,
                read,
                name -> name.startsWith("metadata.") || UNREAD.contains(name));
    }

    /** The same columns, for a file of changes: when each record changed is needed. */
    static TableFormat delta(TableFormat bulk) {
        var required = new ArrayList<>(bulk.required());
        required.add(MODIFIED);
        var optional = new ArrayList<>(bulk.optional());
        optional.remove(MODIFIED);
        return new TableFormat(bulk.prefix(), required, optional, bulk.quiet());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Set<String> lower(String... names) {
        var lower = new HashSet<String>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return lower;
    }
}
