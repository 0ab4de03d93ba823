package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairnlearn.school.competency.Given.OfDefinition;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.competency.Given.OfItem;
import org.cairnlearn.school.competency.Given.OfLink;
import org.cairnlearn.school.competency.Given.OfPlainLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that reads frameworks in order to give them out. */
@Component
final class GivenSql {
    /** So many rows are in memory at once. */
    private static final int PART = 500;

    private static final String FRAMEWORKS =
            """
            select f.id, f.source_id, f.title, f.subject, f.credit, f.changed_at, f.version,
                   competency.identifier_of(f.source_id, f.source_id) as identifier,
                   case when f.document = '{}' then '' else f.document::text end as document,
                   exists (
                       select 1
                         from competency.association a
                        where a.tenant = f.tenant and a.framework = f.id) as linked
              from competency.framework f
             where f.tenant = platform.current_tenant()
             order by f.title, f.id
            """;
    private static final String ITEMS =
            """
            select c.id, c.framework, c.code, c.name, c.statement, c.strand, c.grade, c.position,
                   c.active, c.changed_at,
                   competency.identifier_of(f.source_id, c.source_id) as identifier,
                   case when c.details = '{}' then '' else c.details::text end as details
              from competency.competency c
              join competency.framework f
                on f.tenant = c.tenant and f.id = c.framework
             where c.tenant = platform.current_tenant()
            """;
    private static final String LINKS =
            """
            select a.framework, a.source_id, a.kind, a.origin, a.origin_uri, a.destination,
                   a.destination_uri, a.grouping, a.details::text as details
              from competency.association a
             where a.tenant = platform.current_tenant()
            """;
    private static final String DEFINITIONS =
            """
            select d.framework, d.kind, d.source_id, d.details::text as details
              from competency.definition d
             where d.tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    GivenSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<OfFramework> frameworks() {
        return sql.sql(FRAMEWORKS).query(GivenSql::framework).list();
    }

    void items(FrameworkId framework, Consumer<OfItem> taker) {
        sql.sql(
                        ITEMS
                                + """
                                  and c.framework = :framework
                                  and c.active
                                order by c.position, c.id
                                """)
                .withFetchSize(PART)
                .param("framework", framework.value())
                .query(row -> {
                    taker.accept(item(row, 0));
                });
    }

    /** First by their own ids, which an index finds, then by those that are made of two. */
    Optional<OfItem> findItem(String identifier) {
        return item("and c.source_id = :identifier", identifier)
                .or(() ->
                        item(
                                """
                                and c.source_id <> :identifier
                                and competency.identifier_of(f.source_id, c.source_id) = :identifier
                                """,
                                identifier));
    }

    private Optional<OfItem> item(String which, String identifier) {
        return sql.sql(ITEMS + which + " order by c.active desc, c.changed_at desc limit 1")
                .param("identifier", identifier)
                .query(GivenSql::item)
                .optional();
    }

    void links(FrameworkId framework, Consumer<OfLink> taker) {
        sql.sql(
                        LINKS
                                + """
                                  and a.framework = :framework
                                order by a.position, a.source_id
                                """)
                .withFetchSize(PART)
                .param("framework", framework.value())
                .query(row -> {
                    taker.accept(link(row, 0));
                });
    }

    List<OfLink> linksOf(String item) {
        return sql.sql(
                        LINKS
                                + """
                                  and (a.origin = :item or a.destination = :item)
                                order by a.framework, a.position, a.source_id
                                """)
                .param("item", item)
                .query(GivenSql::link)
                .list();
    }

    Optional<OfLink> findLink(String identifier) {
        return sql.sql(LINKS + " and a.source_id = :identifier order by a.framework limit 1")
                .param("identifier", identifier)
                .query(GivenSql::link)
                .optional();
    }

    List<OfPlainLink> plainLinks(FrameworkId framework) {
        return sql.sql(
                        """
                        select 'precedes' as kind, p.needs as origin, p.competency as destination
                          from competency.prerequisite p
                         where p.tenant = platform.current_tenant()
                           and p.framework = :framework
                         union all
                        select 'isRelatedTo', r.one, r.other
                          from competency.related r
                         where r.tenant = platform.current_tenant()
                           and r.framework = :framework
                         order by 1 desc, 2, 3
                        """)
                .param("framework", framework.value())
                .query((row, _) ->
                        new OfPlainLink(
                                row.getString("kind"),
                                new CompetencyId(row.getObject("origin", UUID.class)),
                                new CompetencyId(row.getObject("destination", UUID.class))))
                .list();
    }

    void definitions(FrameworkId framework, Consumer<OfDefinition> taker) {
        sql.sql(
                        DEFINITIONS
                                + """
                                  and d.framework = :framework
                                order by case
                                             when d.kind = 'CFRubrics' then 2
                                             when d.kind <> 'extensions' then 0
                                             when d.source_id = 'definitions' then 1
                                             else 3
                                         end,
                                         d.kind, d.position, d.source_id
                                """)
                .withFetchSize(PART)
                .param("framework", framework.value())
                .query(row -> {
                    taker.accept(definition(row, 0));
                });
    }

    Optional<OfDefinition> findDefinition(String kind, String identifier) {
        return sql.sql(
                        DEFINITIONS
                                + """
                                  and d.kind = :kind
                                  and d.source_id = :identifier
                                order by d.framework
                                limit 1
                                """)
                .param("kind", kind)
                .param("identifier", identifier)
                .query(GivenSql::definition)
                .optional();
    }

    /** Those of the same kind and framework that stand below one by their code. */
    List<OfDefinition> below(OfDefinition one, String code) {
        return sql.sql(
                        DEFINITIONS
                                + """
                                  and d.framework = :framework
                                  and d.kind = :kind
                                  and starts_with(d.details ->> 'hierarchyCode', :code || '.')
                                order by d.position, d.source_id
                                """)
                .param("framework", one.framework().value())
                .param("kind", one.kind())
                .param("code", code)
                .query(GivenSql::definition)
                .list();
    }

    private static OfFramework framework(ResultSet row, int number) throws SQLException {
        return new OfFramework(
                new Framework(
                        new FrameworkId(row.getObject("id", UUID.class)),
                        row.getString("source_id"),
                        row.getString("title"),
                        row.getString("subject"),
                        row.getString("credit")),
                row.getString("identifier"),
                row.getString("document"),
                row.getBoolean("linked"),
                new Given.State(
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private static OfItem item(ResultSet row, int number) throws SQLException {
        return new OfItem(
                new Competency(
                        new CompetencyId(row.getObject("id", UUID.class)),
                        new FrameworkId(row.getObject("framework", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("statement"),
                        row.getString("strand"),
                        row.getString("grade")),
                row.getString("identifier"),
                row.getString("details"),
                new Given.Place(
                        row.getInt("position"),
                        row.getBoolean("active"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private static OfLink link(ResultSet row, int number) throws SQLException {
        return new OfLink(
                new FrameworkId(row.getObject("framework", UUID.class)),
                new Kept.Association(
                        row.getString("source_id"),
                        row.getString("kind"),
                        new Kept.End(row.getString("origin"), row.getString("origin_uri")),
                        new Kept.End(
                                row.getString("destination"), row.getString("destination_uri")),
                        row.getString("grouping"),
                        row.getString("details")));
    }

    private static OfDefinition definition(ResultSet row, int number) throws SQLException {
        return new OfDefinition(
                new FrameworkId(row.getObject("framework", UUID.class)),
                row.getString("kind"),
                row.getString("source_id"),
                row.getString("details"));
    }
}
