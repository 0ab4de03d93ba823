package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement that looks for people by what somebody typed. */
@Component
final class SearchSql {
    /** Between these two, every text that begins with a word; by bytes, so that an index serves. */
    private static final String BEGINS =
            "p.%1$s_found >= :%2$s and p.%1$s_found < :%2$s || chr(65533)";

    private static final String STUDENTS = " and p.role = 'student'";

    private static final String STAFF =
            " and p.role in ('teacher', 'aide', 'administrator', 'proctor')";

    /** In a class of one of these schools that is not over on a date. */
    private static final String AT_SCHOOLS =
            """
                and exists (
                    select from roster.enrollment e
                      join roster.class c on c.tenant = e.tenant and c.id = e.class
                     where e.tenant = p.tenant
                       and e.person = p.id
                       and e.role = 'student'
                       and e.active
                       and (e.ends is null or e.ends >= :on)
                       and c.active
                       and c.school = any (:schools)
                       and (c.closed_on is null or c.closed_on >= :on))
            """;

    /** Whose school, or what stands in for it, is one of these. */
    private static final String AT_HOME = " and " + RosterSql.HOME + " = any (:schools)";

    private final JdbcClient sql;

    SearchSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Active students by id, or by the beginnings of one or two names, who attend one of these
     * schools.
     */
    List<Person> attending(
            String typed, Collection<OrganisationId> schools, LocalDate on, int most) {
        return search(
                typed, STUDENTS + AT_SCHOOLS, Map.of("schools", ids(schools), "on", on), most);
    }

    /** The same who belong to one of these. */
    List<Person> belonging(String typed, Collection<OrganisationId> schools, int most) {
        return search(typed, STUDENTS + AT_HOME, Map.of("schools", ids(schools)), most);
    }

    /** The staff who belong to one of these. */
    List<Person> staff(String typed, Collection<OrganisationId> schools, int most) {
        return search(typed, STAFF + AT_HOME, Map.of("schools", ids(schools)), most);
    }

    private static UUID[] ids(Collection<OrganisationId> schools) {
        return schools.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private List<Person> search(String typed, String also, Map<String, ?> alsoAsked, int most) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
        var first = words[0];
        var second = words.length == 2 ? words[1] : "";
        if (first.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        RosterSql.PERSON
                                + " where p.tenant = platform.current_tenant() and p.active"
                                + " and (p.sourced_id = :id or ("
                                + BEGINS.formatted("given_name", "first")
                                + " and "
                                + BEGINS.formatted("family_name", "second")
                                + ") or ("
                                + BEGINS.formatted("family_name", "first")
                                + " and "
                                + BEGINS.formatted("given_name", "second")
                                + "))"
                                + also
                                + RosterSql.BY_NAME
                                + " limit "
                                + most)
                .params(alsoAsked)
                .param("id", typed.strip())
                .param("first", first)
                .param("second", second)
                .query(RosterSql::person)
                .list();
    }
}
