package org.cairnlearn.school.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets staged rows aside that must not be taken in: changes that are older than what the school
 * has, what belongs to a closed year, and what refers to something that isn't there.
 */
@Component
final class RosterAside {
    private final JdbcClient sql;

    RosterAside(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Changes that were overtaken by a later one. One that is as old as what is known is taken in:
     * many systems write the day only, and two changes of one day have the same time.
     */
    List<String> older(RosterKind kind) {
        return names(
                """
                update stage_%1$s s
                   set state = 'older'
                  from roster.%1$s r
                 where r.tenant = platform.current_tenant()
                   and r.sourced_id = s.sourced_id
                   and s.state in ('here', 'deleted')
                   and s.modified < r.modified
                returning s.sourced_id
                """
                        .formatted(kind.table()));
    }

    /** A closed year is a record: its classes and who was in them stay as they were. */
    void closed() {
        sql.sql(
                        """
                        update stage_class s
                           set state = 'closed'
                          from roster.class c
                         where c.tenant = platform.current_tenant()
                           and c.sourced_id = s.sourced_id
                           and c.closed_on is not null
                           and s.state in ('here', 'deleted')
                        """)
                .update();
        sql.sql(
                        """
                        update stage_enrollment s
                           set state = 'closed'
                          from roster.enrollment e
                          join roster.class c on c.tenant = e.tenant and c.id = e.class
                         where e.tenant = platform.current_tenant()
                           and e.sourced_id = s.sourced_id
                           and c.closed_on is not null
                           and s.state in ('here', 'deleted')
                        """)
                .update();
    }

    /** What refers to something that isn't there. Everything before this kind is brought in. */
    List<String> stray(RosterKind kind) {
        return names(
                """
                update stage_%s s
                   set state = 'stray'
                 where s.state = 'here'
                   and (%s)
                returning s.sourced_id
                """
                        .formatted(kind.table(), isStray(kind)));
    }

    private static String isStray(RosterKind kind) {
        return switch (kind) {
            case ORGANISATION, TERM -> parentIsMissing(kind);
            case COURSE -> "s.organisation <> '' and not exists (" + known("organisation") + ")";
            case PERSON ->
                    """
                    s.role = ''
                    and not exists (
                        select from roster.person p
                         where p.tenant = platform.current_tenant()
                           and p.sourced_id = s.sourced_id)
                    """;
            case GUARDIANSHIP ->
                    "not exists (%s and r.active and r.role = 'student') or not exists (%s and r.active)"
                            .formatted(known("person", "student"), known("person", "guardian"));
            case CLASS ->
                    """
                    not exists (%s)
                    or (s.course <> '' and not exists (%s))
                    or exists (
                        select from unnest(s.terms) as named
                         where not exists (
                             select from roster.term t
                              where t.tenant = platform.current_tenant()
                                and t.sourced_id = named))
                    """
                            .formatted(known("organisation", "school"), known("course"));
            case ENROLLMENT ->
                    "not exists (%s and r.active and r.closed_on is null) or not exists (%s and r.active)"
                            .formatted(known("class"), known("person"));
        };
    }

    private static String parentIsMissing(RosterKind kind) {
        return """
        s.parent <> ''
        and not exists (%s)
        and not exists (
            select from stage_%s n
             where n.sourced_id = s.parent and n.state = 'here')
        """
                .formatted(known(kind.table(), "parent"), kind.table());
    }

    private static String known(String table) {
        return known(table, table);
    }

    private static String known(String table, String column) {
        return "select from roster.%s r where r.tenant = platform.current_tenant() and r.sourced_id = s.%s"
                .formatted(table, column);
    }

    private List<String> names(String statement) {
        return List.copyOf(sql.sql(statement).query(String.class).list());
    }
}
