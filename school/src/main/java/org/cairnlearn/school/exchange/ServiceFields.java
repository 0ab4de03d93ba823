package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.platform.Wanted.Filter;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.rest.RestFilter;

/** Which of our columns each field of OneRoster is, for filters and for sorting. */
final class ServiceFields {
    private static final Map<String, String> COMMON =
            Map.of("sourcedId", "sourced_id", "status", "status", "dateLastModified", "changed_at");

    private static final Map<RosterKind, Map<String, String>> COLUMNS =
            Map.of(
                    RosterKind.ORGANISATION,
                    Map.of(
                            "name", "name",
                            "type", "type",
                            "identifier", "sourced_id",
                            "parent.sourcedId", "parent"),
                    RosterKind.TERM,
                    Map.of(
                            "title", "title",
                            "type", "type",
                            "startDate", "starts",
                            "endDate", "ends",
                            "parent.sourcedId", "parent",
                            "schoolYear", "school_year"),
                    RosterKind.COURSE,
                    Map.of(
                            "title", "title",
                            "courseCode", "code",
                            "subjects", "subjects",
                            "grades", "grades",
                            "org.sourcedId", "organisation"),
                    RosterKind.PERSON,
                    Map.of(
                            "givenName", "given_name",
                            "familyName", "family_name",
                            "username", "username",
                            "email", "email",
                            "identifier", "identifier",
                            "roles.role", "role",
                            "role", "role",
                            "grades", "grades",
                            "roles.org.sourcedId", "organisations",
                            "primaryOrg.sourcedId", "organisations"),
                    RosterKind.CLASS,
                    Map.of(
                            "title", "title",
                            "classCode", "code",
                            "classType", "type",
                            "location", "location",
                            "periods", "periods",
                            "subjects", "subjects",
                            "grades", "grades",
                            "school.sourcedId", "school",
                            "course.sourcedId", "course",
                            "terms.sourcedId", "terms"),
                    RosterKind.ENROLLMENT,
                    Map.of(
                            "class.sourcedId", "class",
                            "user.sourcedId", "person",
                            "school.sourcedId", "school",
                            "role", "role",
                            "primary", "is_primary",
                            "beginDate", "begins",
                            "endDate", "ends"));

    /** Words that the roster keeps under another one, by column. */
    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "role",
                            Map.of(
                                    "ext:aide", "aide",
                                    "guardian", "family",
                                    "siteAdministrator", "administrator"),
                    "type", Map.of("ext:advisory", "advisory"));

    private final Map<String, String> columns;

    /**
     * Names of one kind of record.
     *
     * @param columns by the standard's name, beside those that every record has
     */
    ServiceFields(Map<String, String> columns) {
        this.columns = new HashMap<>(COMMON);
        this.columns.putAll(columns);
    }

    static ServiceFields of(RosterKind kind) {
        return new ServiceFields(COLUMNS.getOrDefault(kind, Map.of()));
    }

    Optional<String> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The filter in our own words; nothing when it names a field that is not one. */
    Optional<Filter> filter(RestFilter filter) {
        return switch (filter) {
            case RestFilter.All(var parts) -> all(parts).map(Filter.All::new);
            case RestFilter.Any(var parts) -> all(parts).map(Filter.Any::new);
            case RestFilter.Test test ->
                    column(test.field())
                            .map(column ->
                                    new Filter.Test(
                                            column,
                                            operator(test.operator()),
                                            word(column, test.value())));
        };
    }

    private Optional<List<Filter>> all(List<RestFilter> parts) {
        var known = parts.stream().flatMap(one -> filter(one).stream()).toList();
        return known.size() == parts.size() ? Optional.of(known) : Optional.empty();
    }

    private static String word(String column, String value) {
        return WORDS.getOrDefault(column, Map.of()).getOrDefault(value, value);
    }

    private static Wanted.Operator operator(RestFilter.Operator operator) {
        return switch (operator) {
            case EQUAL -> Wanted.Operator.EQUAL;
            case NOT_EQUAL -> Wanted.Operator.NOT_EQUAL;
            case GREATER -> Wanted.Operator.GREATER;
            case AT_LEAST -> Wanted.Operator.AT_LEAST;
            case LESS -> Wanted.Operator.LESS;
            case AT_MOST -> Wanted.Operator.AT_MOST;
            case CONTAINS -> Wanted.Operator.CONTAINS;
        };
    }
}
