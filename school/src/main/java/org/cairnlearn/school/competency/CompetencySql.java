package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that reads frameworks. */
@Component
final class CompetencySql {
    private static final String COMPETENCY =
            """
            select c.id, c.framework, c.code, c.name, c.statement, c.strand, c.grade
              from competency.competency c
            """;
    private static final String FRAMEWORK =
            """
            select f.id, f.source_id, f.title, f.subject, f.credit
              from competency.framework f
            """;

    private final JdbcClient sql;

    CompetencySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A direct prerequisite. */
    record Link(CompetencyId competency, CompetencyId needs) {}

    List<Framework> frameworks() {
        return sql.sql(
                        FRAMEWORK
                                + " where f.tenant = platform.current_tenant() order by f.title, f.id")
                .query(CompetencySql::framework)
                .list();
    }

    Optional<Framework> find(String sourceId) {
        return sql.sql(
                        FRAMEWORK
                                + " where f.tenant = platform.current_tenant() and f.source_id = :sourceId")
                .param("sourceId", sourceId)
                .query(CompetencySql::framework)
                .optional();
    }

    List<Competency> active(FrameworkId framework) {
        return sql.sql(
                        COMPETENCY
                                + """
                                 where c.tenant = platform.current_tenant()
                                   and c.framework = :framework
                                   and c.active
                                   and not c.area
                                 order by c.position, c.id
                                """)
                .param("framework", framework.value())
                .query(CompetencySql::competency)
                .list();
    }

    List<Competency> activeEverywhere() {
        return sql.sql(
                        COMPETENCY
                                + """
                                  join competency.framework f
                                    on f.tenant = c.tenant and f.id = c.framework
                                 where c.tenant = platform.current_tenant()
                                   and c.active
                                 order by f.title, f.id, c.position, c.id
                                """)
                .query(CompetencySql::competency)
                .list();
    }

    List<Competency> byId(Collection<CompetencyId> ids) {
        return sql.sql(
                        COMPETENCY
                                + """
                                 where c.tenant = platform.current_tenant()
                                   and c.id = any (cast(:ids as uuid[]))
                                 order by c.position, c.id
                                """)
                .param("ids", ids.stream().map(CompetencyId::toString).toArray(String[]::new))
                .query(CompetencySql::competency)
                .list();
    }

    List<Link> prerequisites(FrameworkId framework) {
        return sql.sql(
                        """
                        select p.competency, p.needs
                          from competency.prerequisite p
                         where p.tenant = platform.current_tenant()
                           and p.framework = :framework
                        """)
                .param("framework", framework.value())
                .query(CompetencySql::link)
                .list();
    }

    /** The direct prerequisites among all active competencies. */
    List<Link> allPrerequisites() {
        return sql.sql(
                        """
                        select p.competency, p.needs
                          from competency.prerequisite p
                          join competency.competency c
                            on c.tenant = p.tenant and c.id = p.competency and c.active
                          join competency.competency n
                            on n.tenant = p.tenant and n.id = p.needs and n.active
                         where p.tenant = platform.current_tenant()
                        """)
                .query(CompetencySql::link)
                .list();
    }

    /**
     * Two ends of an association that lie in different frameworks.
     *
     * @param isSame whether a publisher calls them the same; else the origin precedes
     */
    record Pair(CompetencyId origin, CompetencyId destination, boolean isSame) {
        /** The prerequisite that it says, if it says one. */
        Optional<Link> precedes() {
            return isSame ? Optional.empty() : Optional.of(new Link(destination, origin));
        }
    }

    /**
     * What publishers say across frameworks, as far as both ends are here. Ids that are no UUIDs
     * mean nothing outside of their framework.
     */
    List<Pair> acrossFrameworks() {
        return sql.sql(
                        """
                        select distinct o.id as origin, d.id as destination,
                               a.kind = 'exactMatchOf' as is_same
                          from competency.association a
                          join competency.competency o
                            on o.tenant = a.tenant and o.source_id = a.origin and o.active
                          join competency.competency d
                            on d.tenant = a.tenant and d.source_id = a.destination and d.active
                         where a.tenant = platform.current_tenant()
                           and a.kind in ('precedes', 'exactMatchOf')
                           and o.framework <> d.framework
                           and (o.framework = a.framework or length(a.origin) = 36)
                           and (d.framework = a.framework or length(a.destination) = 36)
                        """)
                .query((row, _) ->
                        new Pair(
                                new CompetencyId(uuid(row, "origin")),
                                new CompetencyId(uuid(row, "destination")),
                                row.getBoolean("is_same")))
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new CompetencyId(uuid(row, "competency")), new CompetencyId(uuid(row, "needs")));
    }

    private static Framework framework(ResultSet row, int number) throws SQLException {
        return new Framework(
                new FrameworkId(uuid(row, "id")),
                row.getString("source_id"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("credit"));
    }

    private static Competency competency(ResultSet row, int number) throws SQLException {
        return new Competency(
                new CompetencyId(uuid(row, "id")),
                new FrameworkId(uuid(row, "framework")),
                row.getString("code"),
                row.getString("name"),
                row.getString("statement"),
                row.getString("strand"),
                row.getString("grade"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
