package org.cairnlearn.school.competency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairnlearn.school.competency.FrameworkChanges.Change;
import org.cairnlearn.school.competency.Kept.Association;
import org.cairnlearn.school.competency.Kept.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings what a framework says beside its competencies in line with a snapshot: all associations,
 * whatever they lead to, and all definitions.
 */
@Component
final class KeptLoad {
    private static final String ASSOCIATIONS =
            """
            insert into competency.association as a
                   (framework, source_id, kind, origin, origin_uri, destination,
                    destination_uri, grouping, details, position)
            select :framework, s.source_id, s.kind, s.origin, s.origin_uri, s.destination,
                   s.destination_uri, s.grouping, s.details, :first + s.place - 1
              from unnest(cast(:ids as text[]), cast(:kinds as text[]),
                          cast(:origins as text[]), cast(:originUris as text[]),
                          cast(:ends as text[]), cast(:endUris as text[]),
                          cast(:groupings as text[]), cast(:details as jsonb[]))
                   with ordinality
                   as s (source_id, kind, origin, origin_uri, destination, destination_uri,
                         grouping, details, place)
                on conflict (tenant, framework, source_id) do update
               set kind = excluded.kind, origin = excluded.origin,
                   origin_uri = excluded.origin_uri,
                   destination = excluded.destination,
                   destination_uri = excluded.destination_uri,
                   grouping = excluded.grouping, details = excluded.details
             where (a.kind, a.origin, a.origin_uri, a.destination,
                    a.destination_uri, a.grouping, a.details)
                   is distinct from
                   (excluded.kind, excluded.origin, excluded.origin_uri,
                    excluded.destination, excluded.destination_uri,
                    excluded.grouping, excluded.details)
            returning xmax = 0
            """;

    /** So many associations in one statement that it needs little memory. */
    private static final int AT_ONCE = 2_000;

    private final JdbcClient sql;

    KeptLoad(JdbcClient sql) {
        this.sql = sql;
    }

    Change associations(FrameworkId framework, List<Association> all, boolean whole) {
        var ids = texts(all, Association::sourceId);
        var gone = whole ? drop(framework, ids) : 0;
        var written = new ArrayList<Boolean>();
        for (var first = 0; first < all.size(); first += AT_ONCE) {
            var part = List.copyOf(all.subList(first, Math.min(first + AT_ONCE, all.size())));
            written.addAll(write(framework, part, first));
        }
        placeAssociations(framework, ids);
        return change(written, all.size(), gone);
    }

    /** Of each that was written, whether it is new. */
    private List<Boolean> write(FrameworkId framework, List<Association> part, int first) {
        return sql.sql(ASSOCIATIONS)
                .param("framework", framework.value())
                .param("first", first)
                .param("ids", texts(part, Association::sourceId))
                .param("kinds", texts(part, Association::kind))
                .param("origins", texts(part, one -> one.origin().id()))
                .param("originUris", texts(part, one -> one.origin().uri()))
                .param("ends", texts(part, one -> one.destination().id()))
                .param("endUris", texts(part, one -> one.destination().uri()))
                .param("groupings", texts(part, Association::grouping))
                .param("details", texts(part, Association::details))
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    /** Where a link stands is no part of what it says: to have moved is no change. */
    private void placeAssociations(FrameworkId framework, String[] ids) {
        sql.sql(
                        """
                        update competency.association a
                           set position = s.place - 1
                          from unnest(cast(:ids as text[])) with ordinality as s (id, place)
                         where a.tenant = platform.current_tenant()
                           and a.framework = :framework
                           and a.source_id = s.id
                           and a.position <> s.place - 1
                        """)
                .param("framework", framework.value())
                .param("ids", ids)
                .update();
    }

    private int drop(FrameworkId framework, String[] kept) {
        return sql.sql(
                        """
                        delete from competency.association a
                         where a.tenant = platform.current_tenant()
                           and a.framework = :framework
                           and a.source_id not in (select unnest(cast(:kept as text[])))
                        """)
                .param("framework", framework.value())
                .param("kept", kept)
                .update();
    }

    Change definitions(FrameworkId framework, List<Definition> all, boolean whole) {
        var kinds = texts(all, Definition::kind);
        var ids = texts(all, Definition::sourceId);
        var gone = whole ? dropDefinitions(framework, kinds, ids) : 0;
        var written =
                sql.sql(
                                """
                                insert into competency.definition as d
                                       (framework, kind, source_id, details, position)
                                select :framework, s.kind, s.id, s.details, s.place - 1
                                  from unnest(cast(:kinds as text[]), cast(:ids as text[]),
                                              cast(:details as jsonb[]))
                                       with ordinality as s (kind, id, details, place)
                                    on conflict (tenant, framework, kind, source_id) do update
                                   set details = excluded.details
                                 where d.details is distinct from excluded.details
                                returning xmax = 0
                                """)
                        .param("framework", framework.value())
                        .param("kinds", kinds)
                        .param("ids", ids)
                        .param("details", texts(all, Definition::details))
                        .query((row, _) -> row.getBoolean(1))
                        .list();
        placeDefinitions(framework, kinds, ids);
        return change(written, all.size(), gone);
    }

    private int dropDefinitions(FrameworkId framework, String[] kinds, String[] ids) {
        return sql.sql(
                        """
                        delete from competency.definition d
                         where d.tenant = platform.current_tenant()
                           and d.framework = :framework
                           and (d.kind, d.source_id) not in (
                               select * from unnest(cast(:kinds as text[]), cast(:ids as text[])))
                        """)
                .param("framework", framework.value())
                .param("kinds", kinds)
                .param("ids", ids)
                .update();
    }

    private void placeDefinitions(FrameworkId framework, String[] kinds, String[] ids) {
        sql.sql(
                        """
                        update competency.definition d
                           set position = s.place - 1
                          from unnest(cast(:kinds as text[]), cast(:ids as text[]))
                               with ordinality as s (kind, id, place)
                         where d.tenant = platform.current_tenant()
                           and d.framework = :framework
                           and d.kind = s.kind
                           and d.source_id = s.id
                           and d.position <> s.place - 1
                        """)
                .param("framework", framework.value())
                .param("kinds", kinds)
                .param("ids", ids)
                .update();
    }

    /** Of each row that was written, whether it is new. */
    private static Change change(List<Boolean> written, int all, int gone) {
        var fresh = written.stream().filter(isNew -> isNew).count();
        return new Change(fresh, written.size() - fresh, all - written.size(), gone);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> what) {
        return of.stream().map(what).toArray(String[]::new);
    }
}
