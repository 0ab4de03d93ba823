package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.FeedAsk.Filter;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.rest.RestFilter;

/** Which column of the roster each field of OneRoster is, for filters and for sorting. */
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

    private ServiceFields() {}

    static Optional<String> column(RosterKind kind, String field) {
        var all = new HashMap<>(COMMON);
        all.putAll(COLUMNS.getOrDefault(kind, Map.of()));
        return Optional.ofNullable(all.get(field));
    }

    /** The filter in the roster's words; nothing when it names a field that is not one. */
    static Optional<Filter> filter(RosterKind kind, RestFilter filter) {
        return switch (filter) {
            case RestFilter.All(var parts) -> all(kind, parts).map(Filter.All::new);
            case RestFilter.Any(var parts) -> all(kind, parts).map(Filter.Any::new);
            case RestFilter.Test test ->
                    column(kind, test.field())
                            .map(column ->
                                    new Filter.Test(
                                            column,
                                            operator(test.operator()),
                                            word(column, test.value())));
        };
    }

    private static Optional<List<Filter>> all(RosterKind kind, List<RestFilter> parts) {
        var known = parts.stream().flatMap(one -> filter(kind, one).stream()).toList();
        return known.size() == parts.size() ? Optional.of(known) : Optional.empty();
    }

    private static String word(String column, String value) {
        return WORDS.getOrDefault(column, Map.of()).getOrDefault(value, value);
    }

    private static FeedAsk.Operator operator(RestFilter.Operator operator) {
        return switch (operator) {
            case EQUAL -> FeedAsk.Operator.EQUAL;
            case NOT_EQUAL -> FeedAsk.Operator.NOT_EQUAL;
            case GREATER -> FeedAsk.Operator.GREATER;
            case AT_LEAST -> FeedAsk.Operator.AT_LEAST;
            case LESS -> FeedAsk.Operator.LESS;
            case AT_MOST -> FeedAsk.Operator.AT_MOST;
            case CONTAINS -> FeedAsk.Operator.CONTAINS;
        };
    }
}
