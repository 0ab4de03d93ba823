package org.cairnlearn.school.schedule;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every statement that remembers what rosters said of the year before an import, and brings it
 * back. What files and people said stands beside it, and is not touched.
 */
@Component
final class EarlierSql {
    private final JdbcClient sql;

    EarlierSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A table, and what tells its rows apart; each after those that it refers to. */
    private enum Kept {
        DAY(ScheduleKind.DAYS, "school", "date"),
        BELLS(ScheduleKind.BELLS, "school", "name"),
        BELL_PERIOD(ScheduleKind.BELLS, "school", "bells", "code"),
        ROOM(ScheduleKind.ROOMS, "school", "name"),
        STAFF(ScheduleKind.STAFF, "school", "person"),
        ABSENCE(ScheduleKind.ABSENCES, "school", "person", "begins");

        private final ScheduleKind of;
        private final List<String> key;

        Kept(ScheduleKind of, String... key) {
            this.of = of;
            this.key = List.of(key);
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key in a row as JSON. */
        String keyOf(String row) {
            return String.join(
                    ", ", key.stream().map(column -> row + " ->> '" + column + "'").toList());
        }
    }

    /** What rosters say now is kept under this run; what was kept under others is forgotten. */
    void remember(UUID run) {
        forget();
        for (var kept : Kept.values()) {
            sql.sql(
                            """
                            insert into schedule.before (run, kind, was)
                            select :run, '%1$s', coalesce(jsonb_agg(to_jsonb(s)), '[]')
                              from schedule.%1$s s
                             where s.tenant = platform.current_tenant()
                               and s.origin = 'roster'
                            """
                                    .formatted(kept.table()))
                    .param("run", run)
                    .update();
        }
    }

    private void forget() {
        sql.sql("delete from schedule.before where tenant = platform.current_tenant()").update();
    }

    /** What has become different since this run began: what is new, changed and gone. */
    Map<ScheduleKind, ScheduleChanges.Count> since(UUID run) {
        var counts = new EnumMap<ScheduleKind, ScheduleChanges.Count>(ScheduleKind.class);
        for (var kept : Kept.values()) {
            counts.merge(kept.of, since(run, kept), ScheduleChanges.Count::plus);
        }
        counts.values().removeIf(ScheduleChanges.Count.NONE::equals);
        return counts;
    }

    private ScheduleChanges.Count since(UUID run, Kept kept) {
        return sql.sql(
                        """
                        select count(*) filter (where w.line is null) as fresh,
                               count(*) filter (where w.line <> n.line) as changed,
                               count(*) filter (where n.line is null) as gone
                          from (select e.line, jsonb_build_array(%2$s) as key
                                  from schedule.before b
                                 cross join lateral jsonb_array_elements(b.was) as e (line)
                                 where b.tenant = platform.current_tenant()
                                   and b.run = :run
                                   and b.kind = '%1$s') w
                          full join (select e.line, jsonb_build_array(%2$s) as key
                                       from (select to_jsonb(s) as line
                                               from schedule.%1$s s
                                              where s.tenant = platform.current_tenant()
                                                and s.origin = 'roster') e
                                      where exists (select
                                                      from schedule.before
                                                     where tenant = platform.current_tenant()
                                                       and run = :run)) n
                            on n.key = w.key
                        """
                                .formatted(kept.table(), kept.keyOf("e.line")))
                .param("run", run)
                .query((row, _) ->
                        new ScheduleChanges.Count(
                                row.getInt("fresh"), row.getInt("changed"), row.getInt("gone")))
                .single();
    }

    /** What rosters say is again as it was before this run; once. */
    void undo(UUID run) {
        for (var kept : List.of(Kept.values()).reversed()) {
            sql.sql(
                            """
                            delete from schedule.%1$s s
                             where s.tenant = platform.current_tenant()
                               and s.origin = 'roster'
                               and exists (select
                                             from schedule.before b
                                            where b.tenant = s.tenant
                                              and b.run = :run
                                              and b.kind = '%1$s')
                            """
                                    .formatted(kept.table()))
                    .param("run", run)
                    .update();
        }
        for (var kept : Kept.values()) {
            sql.sql(
                            """
                            insert into schedule.%1$s
                            select w.*
                              from schedule.before b
                             cross join lateral jsonb_populate_recordset(null::schedule.%1$s, b.was) w
                             where b.tenant = platform.current_tenant()
                               and b.run = :run
                               and b.kind = '%1$s'
                            """
                                    .formatted(kept.table()))
                    .param("run", run)
                    .update();
        }
        forget();
    }
}
