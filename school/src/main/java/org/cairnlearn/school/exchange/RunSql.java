package org.cairnlearn.school.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about runs of imports, their files and their problems. */
@Component
final class RunSql {
    /** Names the locks of runs among all advisory locks of the database. */
    private static final int LOCKS = 20_261_125;

    /** A run that nobody holds although it never ended was stopped in the middle. */
    static final String HELD =
            """
            exists (
                select from pg_locks l
                 where l.locktype = 'advisory'
                   and l.database = (select oid from pg_database where datname = current_database())
                   and l.classid = cast(20261125 as oid)
                   and l.objid = cast(cast(hashtext(cast(r.id as text)) as bigint) & 4294967295 as oid)
                   and l.objsubid = 2)
            """;

    static final String RUN =
            """
            select r.id, r.kind, r.source, r.input, r.format, r.by_person, r.removals,
                   r.started, r.ended, r.details_until,
                   case when r.state = 'running' and not
            """
                    + HELD
                    + """
                                then 'stopped'
                                else r.state
                            end as state
                      from exchange.import_run r
                     where r.tenant = platform.current_tenant()
                    """;

    private final JdbcClient sql;

    RunSql(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(ImportedRun run) {
        var by = run.arrival().by();
        sql.sql(
                        """
                        insert into exchange.import_run
                               (id, kind, source, input, by_person, state, started, details_until)
                        values (:id, :kind, :source, :input, :by, :state, :started, :until)
                        """)
                .param("id", run.id())
                .param("kind", run.arrival().kind().text())
                .param("source", run.arrival().source())
                .param("input", run.input())
                .param("by", by == null ? null : by.value())
                .param("state", run.state().name().toLowerCase(Locale.ROOT))
                .param("started", at(run.started()))
                .param("until", at(run.detailsUntil()))
                .update();
    }

    /** Takes the run's lock until the transaction at hand ends, however it ends. */
    void hold(UUID run) {
        sql.sql("select pg_advisory_xact_lock(:locks, hashtext(:run))")
                .param("locks", LOCKS)
                .param("run", run.toString())
                .query((_, _) -> true)
                .single();
    }

    /** Says what came of a run, in place of what was said before. */
    void end(UUID run, RunState state, ImportReport report, Instant now) {
        sql.sql(
                        """
                        update exchange.import_run
                           set state = :state, format = :format, ended = :now
                         where tenant = platform.current_tenant()
                           and id = :run
                        """)
                .param("run", run)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("format", report.format())
                .param("now", at(now))
                .update();
        forgetReport(run);
        for (var place = 0; place < report.files().size(); place++) {
            addFile(run, place, report.files().get(place));
        }
        for (var place = 0; place < report.problems().size(); place++) {
            addProblem(run, place, report.problems().get(place));
        }
    }

    private void forgetReport(UUID run) {
        sql.sql(
                        """
                        delete from exchange.import_file
                         where tenant = platform.current_tenant() and run = :run
                        """)
                .param("run", run)
                .update();
        sql.sql(
                        """
                        delete from exchange.import_problem
                         where tenant = platform.current_tenant() and run = :run
                        """)
                .param("run", run)
                .update();
    }

    private void addFile(UUID run, int place, FileCount count) {
        sql.sql(
                        """
                        insert into exchange.import_file
                               (run, place, file, fresh, changed, unchanged, gone, refused)
                        values (:run, :place, :file, :fresh, :changed, :unchanged, :gone, :refused)
                        """)
                .param("run", run)
                .param("place", place)
                .param("file", count.file())
                .param("fresh", count.fresh())
                .param("changed", count.changed())
                .param("unchanged", count.unchanged())
                .param("gone", count.gone())
                .param("refused", count.refused())
                .update();
    }

    private void addProblem(UUID run, int place, Problem problem) {
        sql.sql(
                        """
                        insert into exchange.import_problem
                               (run, place, severity, code, file, line, heading, field, pointer,
                                message, fix)
                        values (:run, :place, :severity, :code, :file, :line, :heading, :field,
                                :pointer, :message, :fix)
                        """)
                .param("run", run)
                .param("place", place)
                .param("severity", problem.severity().text())
                .param("code", problem.code())
                .param("file", problem.file())
                .param("line", problem.line())
                .param("heading", problem.column())
                .param("field", problem.field())
                .param("pointer", problem.pointer())
                .param("message", problem.message())
                .param("fix", problem.fix())
                .update();
    }

    /** The sentence of the stop at a tenth. */
    void stop(UUID run, String removals) {
        sql.sql(
                        """
                        update exchange.import_run
                           set removals = :removals
                         where tenant = platform.current_tenant() and id = :run
                        """)
                .param("run", run)
                .param("removals", removals)
                .update();
    }

    record Move(RunState from, RunState to) {}

    /** Moves a run on, unless somebody else has. */
    boolean move(UUID run, Move move, Instant now, Instant detailsUntil) {
        return sql.sql(
                                """
                                update exchange.import_run
                                   set state = :to,
                                       started = :now,
                                       details_until = :until,
                                       ended = case when :to = 'running' then null else :now end
                                 where tenant = platform.current_tenant()
                                   and id = :run
                                   and state = :from
                                """)
                        .param("run", run)
                        .param("from", move.from().name().toLowerCase(Locale.ROOT))
                        .param("to", move.to().name().toLowerCase(Locale.ROOT))
                        .param("now", at(now))
                        .param("until", at(detailsUntil))
                        .update()
                == 1;
    }

    /** Whoever begins an applied preview of this tenant waits here until the one before has. */
    void oneAtATime() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('import ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** Whether an import runs at this moment. */
    boolean busy() {
        return sql.sql(
                        "select exists ("
                                + RUN
                                + " and r.state = 'running' and r.ended is null and "
                                + HELD
                                + ")")
                .query(Boolean.class)
                .single();
    }

    Optional<ImportedRun> find(UUID run) {
        return sql.sql(RUN + " and r.id = :run").param("run", run).query(RunSql::run).optional();
    }

    /** Whether anything was taken in since. */
    boolean appliedSince(Instant moment) {
        return sql.sql(
                        """
                        select exists (
                            select from exchange.import_run
                             where tenant = platform.current_tenant()
                               and state = 'applied'
                               and ended > :moment)
                        """)
                .param("moment", at(moment))
                .query(Boolean.class)
                .single();
    }

    /** The newest run of each source that is neither a preview nor discarded. */
    List<ImportedRun> newest() {
        return sql.sql(
                        "select distinct on (n.kind, n.source) n.* from ("
                                + RUN
                                + """
                                 and r.state not in ('preview', 'discarded')) n
                                 order by n.kind, n.source, n.started desc, n.id desc
                                """)
                .query(RunSql::run)
                .list();
    }

    /** The newest runs of all sources, previews too while they can be applied. */
    List<ImportedRun> history(int most) {
        return sql.sql(
                        RUN
                                + " and r.state <> 'discarded' order by r.started desc, r.id desc limit :most")
                .param("most", most)
                .query(RunSql::run)
                .list();
    }

    /** What was counted, by run. */
    record Counted(UUID run, FileCount count) {}

    List<Counted> files(List<UUID> runs) {
        return sql.sql(
                        """
                        select run, file, fresh, changed, unchanged, gone, refused
                          from exchange.import_file
                         where tenant = platform.current_tenant()
                           and run = any (cast(:runs as uuid[]))
                         order by run, place
                        """)
                .param("runs", runs.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) ->
                        new Counted(
                                row.getObject("run", UUID.class),
                                new FileCount(
                                        row.getString("file"),
                                        row.getLong("fresh")
                                                + row.getLong("changed")
                                                + row.getLong("unchanged")
                                                + row.getLong("refused"),
                                        row.getLong("fresh"),
                                        row.getLong("changed"),
                                        row.getLong("unchanged"),
                                        row.getLong("gone"),
                                        row.getLong("refused"))))
                .list();
    }

    /** A source's last good run, and how many problems the newest one had. */
    record Past(UUID run, long problems, Optional<Instant> lastGood) {}

    List<Past> past(List<UUID> runs) {
        return sql.sql(
                        """
                        select r.id,
                               (select count(*)
                                  from exchange.import_problem p
                                 where p.tenant = r.tenant and p.run = r.id) as problems,
                               (select max(g.ended)
                                  from exchange.import_run g
                                 where g.tenant = r.tenant and g.kind = r.kind
                                   and g.source = r.source and g.state = 'applied'
                                   and g.undoes is null
                                   and not exists (
                                       select from exchange.import_run u
                                        where u.tenant = g.tenant and u.undoes = g.id
                                          and u.state = 'applied')) as last_good
                          from exchange.import_run r
                         where r.tenant = platform.current_tenant()
                           and r.id = any (cast(:runs as uuid[]))
                        """)
                .param("runs", runs.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) ->
                        new Past(
                                row.getObject("id", UUID.class),
                                row.getLong("problems"),
                                Optional.ofNullable(instant(row, "last_good"))))
                .list();
    }

    List<Problem> problems(UUID run, int most) {
        return sql.sql(
                        """
                        select severity, code, file, line, heading, field, pointer, message, fix
                          from exchange.import_problem
                         where tenant = platform.current_tenant() and run = :run
                         order by place
                         limit :most
                        """)
                .param("run", run)
                .param("most", most)
                .query((row, _) ->
                        new Problem(
                                Severity.valueOf(
                                        row.getString("severity").toUpperCase(Locale.ROOT)),
                                row.getString("code"),
                                row.getString("file"),
                                row.getObject("line", Long.class),
                                row.getString("heading"),
                                row.getString("field"),
                                row.getString("pointer"),
                                row.getString("message"),
                                row.getString("fix")))
                .list();
    }

    private static ImportedRun run(ResultSet row, int number) throws SQLException {
        var by = row.getObject("by_person", UUID.class);
        return new ImportedRun(
                row.getObject("id", UUID.class),
                new Arrival(
                        ImportKind.of(row.getString("kind")),
                        row.getString("source"),
                        by == null ? null : new PersonId(by)),
                row.getString("input"),
                row.getString("format"),
                RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("removals"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                instant(row, "ended"),
                row.getObject("details_until", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
