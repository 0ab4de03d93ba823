package org.cairnlearn.school.competency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.FrameworkSnapshot.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a new version of a framework against what is kept, before it is written. */
@Component
final class RevisionSql {
    private final JdbcClient sql;

    RevisionSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the snapshot says otherwise; nothing for a framework that was not here before. */
    List<Revision> of(FrameworkId framework, FrameworkSnapshot snapshot) {
        var entries = snapshot.competencies();
        return sql.sql(
                        """
                        with kept as (
                            select c.source_id, c.code, c.statement, c.active, c.position
                              from competency.competency c
                             where c.tenant = platform.current_tenant()
                               and c.framework = :framework)
                        select case
                                   when k.source_id is null then 'new'
                                   when s.source_id is null then 'gone'
                                   when not k.active then 'back'
                                   else 'reworded'
                               end as what,
                               coalesce(s.code, k.code) as code,
                               coalesce(k.statement, '') as before,
                               coalesce(s.statement, '') as after
                          from unnest(cast(:ids as text[]), cast(:codes as text[]),
                                      cast(:statements as text[]))
                               with ordinality as s (source_id, code, statement, place)
                          full join kept k
                            on k.source_id = s.source_id
                         where exists (select 1 from kept)
                           and (k.source_id is null
                                or (s.source_id is null and k.active and :whole)
                                or (s.source_id is not null
                                    and (k.code, k.statement, k.active)
                                        is distinct from (s.code, s.statement, true)))
                         order by s.place nulls last, k.position
                        """)
                .param("framework", framework.value())
                .param("ids", texts(entries, Entry::sourceId))
                .param("codes", texts(entries, Entry::code))
                .param("statements", texts(entries, Entry::statement))
                .param("whole", snapshot.whole())
                .query(RevisionSql::revision)
                .list();
    }

    /** Those of which other competencies are needed first. */
    List<Revision> links(Collection<UUID> competencies) {
        return competencies.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select 'links' as what, c.code, '' as before, '' as after
                                  from competency.competency c
                                 where c.tenant = platform.current_tenant()
                                   and c.id = any (cast(:ids as uuid[]))
                                   and c.active
                                 order by c.position
                                """)
                        .param("ids", texts(competencies, UUID::toString))
                        .query(RevisionSql::revision)
                        .list();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                Revision.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getString("before"),
                row.getString("after"));
    }

    private static <T> String[] texts(Collection<T> of, Function<T, String> what) {
        return of.stream().map(what).toArray(String[]::new);
    }
}
