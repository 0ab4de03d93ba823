package org.cairnlearn.school.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what is agreed about sources, and how they went lately. */
@Component
final class WatchSql {
    private final JdbcClient sql;

    WatchSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A source among all of a school. */
    record Key(ImportKind kind, String source) {}

    Map<Key, Watch> all() {
        return sql
                .sql(
                        """
                        select kind, source, promised_days, paused_at
                          from exchange.source
                         where tenant = platform.current_tenant()
                        """)
                .query((row, _) ->
                        Map.entry(
                                key(row),
                                new Watch(
                                        row.getObject("promised_days", Integer.class),
                                        instant(row, "paused_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean paused(ImportKind kind, String source) {
        return sql.sql(
                        """
                        select exists (
                            select from exchange.source
                             where tenant = platform.current_tenant()
                               and kind = :kind and source = :source
                               and paused_at is not null)
                        """)
                .param("kind", kind.text())
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    void promise(Key key, @Nullable Integer days) {
        sql.sql(
                        """
                        insert into exchange.source (kind, source, promised_days)
                        values (:kind, :source, :days)
                            on conflict (tenant, kind, source) do update
                           set promised_days = excluded.promised_days
                        """)
                .param("kind", key.kind().text())
                .param("source", key.source())
                .param("days", days)
                .update();
    }

    /** Pauses a source that is not paused yet. */
    void pause(Key key, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into exchange.source (kind, source, paused_at, paused_by)
                        values (:kind, :source, :now, :by)
                            on conflict (tenant, kind, source) do update
                           set paused_at = excluded.paused_at, paused_by = excluded.paused_by
                         where source.paused_at is null
                        """)
                .param("kind", key.kind().text())
                .param("source", key.source())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    void resume(Key key) {
        sql.sql(
                        """
                        update exchange.source
                           set paused_at = null, paused_by = null
                         where tenant = platform.current_tenant()
                           and kind = :kind and source = :source
                        """)
                .param("kind", key.kind().text())
                .param("source", key.source())
                .update();
    }

    /** What came in since, by source, the oldest first. */
    Map<Key, List<Beat>> since(Instant from) {
        return sql
                .sql(
                        """
                        select n.kind, n.source, n.started, n.state,
                               coalesce(sum(f.fresh + f.changed + f.gone), 0) as moved,
                               coalesce(sum(f.refused), 0) as refused
                          from (
                        """
                                + RunSql.RUN
                                + """
                                   and r.started >= :from
                                   and r.state not in ('preview', 'discarded')) n
                                  left join exchange.import_file f
                                    on f.tenant = platform.current_tenant() and f.run = n.id
                                 group by n.kind, n.source, n.id, n.started, n.state
                                 order by n.started, n.id
                                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        Map.entry(
                                key(row),
                                new Beat(
                                        row.getObject("started", OffsetDateTime.class).toInstant(),
                                        RunState.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)),
                                        row.getLong("moved"),
                                        row.getLong("refused"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** How many sources failed the last time, or are older than was promised; paused ones aside. */
    List<Key> alerts(Instant now) {
        return sql.sql(
                        """
                        select newest.kind, newest.source
                          from (select distinct on (n.kind, n.source) n.id, n.kind, n.source, n.state
                                  from (
                        """
                                + RunSql.RUN
                                + """
                                           and r.state not in ('preview', 'discarded')) n
                                         order by n.kind, n.source, n.started desc, n.id desc) newest
                                  left join exchange.source s
                                    on s.tenant = platform.current_tenant()
                                   and s.kind = newest.kind and s.source = newest.source
                                 where s.paused_at is null
                                   and (newest.state in ('refused', 'stopped')
                                        or (select 10 * sum(f.refused)
                                                   > sum(f.fresh + f.changed + f.unchanged + f.refused)
                                              from exchange.import_file f
                                             where f.tenant = platform.current_tenant()
                                               and f.run = newest.id)
                                        or (s.promised_days is not null
                                            and not exists (
                                                select from exchange.import_run g
                                                 where g.tenant = platform.current_tenant()
                                                   and g.kind = newest.kind and g.source = newest.source
                                                   and g.state = 'applied'
                                                   and g.undoes is null
                                                   and not exists (
                                                       select from exchange.import_run u
                                                        where u.tenant = g.tenant
                                                          and u.undoes = g.id
                                                          and u.state = 'applied')
                                                   and g.ended > cast(:now as timestamptz)
                                                       - make_interval(days => s.promised_days))))
                                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> key(row))
                .list();
    }

    /**
     * Those that became late since they were last told of; from now on they are. One that never
     * came in well counts from when it was first tried.
     */
    List<Key> late(Instant now) {
        return sql.sql(
                        """
                        with good as (
                            select g.kind, g.source,
                                   coalesce(
                                       max(g.ended) filter (
                                           where g.state = 'applied'
                                             and g.undoes is null
                                             and not exists (
                                                 select from exchange.import_run u
                                                  where u.tenant = g.tenant
                                                    and u.undoes = g.id
                                                    and u.state = 'applied')),
                                       min(g.started)) as at
                              from exchange.import_run g
                             where g.tenant = platform.current_tenant()
                             group by g.kind, g.source
                        )
                        update exchange.source s
                           set late_told_at = cast(:now as timestamptz)
                          from good
                         where s.tenant = platform.current_tenant()
                           and good.kind = s.kind and good.source = s.source
                           and s.paused_at is null
                           and s.promised_days is not null
                           and good.at <= cast(:now as timestamptz) - make_interval(days => s.promised_days)
                           and (s.late_told_at is null or s.late_told_at < good.at)
                        returning s.kind, s.source
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> key(row))
                .list();
    }

    /** Of which sources an import was stopped in the middle; from now on they are told of. */
    List<Key> stopped(Instant now, Instant before) {
        return sql.sql(
                        """
                        update exchange.import_run r
                           set stopped_told_at = :now
                         where r.tenant = platform.current_tenant()
                           and r.state = 'running'
                           and r.stopped_told_at is null
                           and r.started < :before
                           and not
                        """
                                + RunSql.HELD
                                + " returning r.kind, r.source")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> key(row))
                .list();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(ImportKind.of(row.getString("kind")), row.getString("source"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
