package org.cairnlearn.school.roster;

import static java.time.ZoneOffset.UTC;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.RosterChanges.Change;
import org.cairnlearn.school.roster.RosterChanges.Removal;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the school's records in line with a snapshot, in sets: everything is staged first, then it
 * is known what would go, and only then is anything written. What did not change is not touched, so
 * that a second load of the same roster writes nothing.
 */
@Component
final class RosterLoad {
    private static final List<Staging<?>> IN_ORDER =
            List.of(
                    SchoolStaging.ORGANISATIONS,
                    SchoolStaging.TERMS,
                    SchoolStaging.COURSES,
                    PeopleStaging.PEOPLE,
                    GuardianStaging.GUARDIANSHIPS,
                    PeopleStaging.CLASSES,
                    PeopleStaging.ENROLLMENTS);

    /** Rows of an answer that are in memory at once. */
    private static final int A_FEW = 10_000;

    private final JdbcClient sql;
    private final RosterStage stage;
    private final RosterGoing going;
    private final RosterAside aside;
    private final SchoolTime time;
    private final UndoSql undo;

    RosterLoad(JdbcClient sql, Steps steps, SchoolTime time, UndoSql undo) {
        this.sql = sql;
        this.undo = undo;
        this.time = time;
        this.stage = steps.stage();
        this.going = steps.going();
        this.aside = steps.aside();
    }

    /** What a load is made of. */
    @Component
    record Steps(RosterStage stage, RosterGoing going, RosterAside aside) {}

    UndoSql undo() {
        return undo;
    }

    RosterChanges load(RosterSnapshot snapshot, boolean acceptRemovals, RosterWatch watch) {
        lock();
        nestedLoops("off");
        stage(snapshot);
        var older = setAside(snapshot);
        going.find(snapshot);
        var tooMany = acceptRemovals ? List.<Removal>of() : going.tooMany();
        var result =
                tooMany.isEmpty() ? apply(older, watch) : new RosterChanges.TooManyWouldGo(tooMany);
        stage.clear();
        nestedLoops("on");
        return result;
    }

    /**
     * Before statistics exist for a tenant the planner takes its tables for tiny and would look up
     * tens of thousands of rows one by one; every join of a load is best done by hashing.
     */
    private void nestedLoops(String onOrOff) {
        sql.sql("set local enable_nestloop = " + onOrOff).update();
    }

    /**
     * Whoever changes a tenant's roster waits here until the one before is done, and then has a
     * moment of its own: what changes gets it, and a later change a later one.
     */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('roster ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
        sql.sql(
                        """
                        with now as (
                            insert into roster.last_change (at)
                            values (date_trunc('milliseconds', cast(:now as timestamptz)))
                                on conflict (tenant) do update
                               set at = greatest(excluded.at,
                                                 last_change.at + interval '1 millisecond')
                            returning at)
                        select set_config('app.moment', cast(at as text), true) from now
                        """)
                .param("now", time.now().atOffset(UTC))
                .query((_, _) -> true)
                .single();
    }

    private void stage(RosterSnapshot snapshot) {
        stage.fill(SchoolStaging.ORGANISATIONS, snapshot.organisations());
        stage.fill(SchoolStaging.TERMS, snapshot.terms());
        stage.fill(SchoolStaging.COURSES, snapshot.courses());
        stage.fill(PeopleStaging.PEOPLE, snapshot.people());
        stage.fill(GuardianStaging.GUARDIANSHIPS, snapshot.guardianships());
        stage.fill(PeopleStaging.CLASSES, snapshot.classes());
        stage.fill(PeopleStaging.ENROLLMENTS, snapshot.enrollments());
    }

    private Map<RosterKind, List<String>> setAside(RosterSnapshot snapshot) {
        var older = new EnumMap<RosterKind, List<String>>(RosterKind.class);
        for (var kind : RosterKind.values()) {
            if (snapshot.of(kind).extent() == Listing.Extent.CHANGES) {
                older.put(kind, aside.older(kind));
            }
        }
        aside.closed();
        return older;
    }

    private RosterChanges apply(Map<RosterKind, List<String>> older, RosterWatch watch) {
        var gone = new EnumMap<RosterKind, Integer>(RosterKind.class);
        for (var kind : RosterKind.values()) {
            gone.put(kind, retire(kind));
        }
        var changes = new EnumMap<RosterKind, Change>(RosterKind.class);
        for (var staging : IN_ORDER) {
            var kind = staging.kind();
            var stray = aside.stray(kind);
            var touched = bringIn(staging, watch);
            changes.put(
                    kind,
                    new Change(
                            touched.fresh(),
                            touched.changed(),
                            here(kind) - touched.fresh() - touched.changed(),
                            gone.getOrDefault(kind, 0),
                            stray,
                            older.getOrDefault(kind, List.of())));
        }
        return new RosterChanges.Loaded(changes);
    }

    private int retire(RosterKind kind) {
        return sql.sql(
                        """
                        update roster.%s r
                           set active = false
                          from going g
                         where r.tenant = platform.current_tenant()
                           and r.id = g.id
                           and g.kind = '%s'
                        """
                                .formatted(kind.table(), kind.name()))
                .update();
    }

    /** How many records of one kind came and changed. */
    private record Touched(long fresh, long changed) {}

    private Touched bringIn(Staging<?> staging, RosterWatch watch) {
        var kind = staging.kind();
        var changed = changesFirst(kind) ? change(staging, watch) : 0;
        var fresh = each(staging.add() + " returning sourced_id", id -> watch.fresh(kind, id));
        if (!changesFirst(kind)) {
            changed = change(staging, watch);
        }
        if (kind == RosterKind.CLASS) {
            setTerms();
        }
        rememberTimes(kind);
        return new Touched(fresh, changed);
    }

    private long change(Staging<?> staging, RosterWatch watch) {
        return each(
                staging.change() + " returning s.sourced_id",
                id -> watch.changed(staging.kind(), id));
    }

    /** Gives each id that a statement returns as it comes, and how many there were. */
    private long each(String statement, Consumer<String> id) {
        var count = new AtomicLong();
        sql.sql(statement)
                .withFetchSize(A_FEW)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    id.accept(row.getString(1));
                                    count.incrementAndGet();
                                });
        return count.get();
    }

    private long here(RosterKind kind) {
        return sql.sql(
                        """
                        select count(*)
                          from stage_%s
                         where state in ('here', 'older', 'closed')
                        """
                                .formatted(kind.table()))
                .query(Long.class)
                .single();
    }

    /**
     * A new class gets its terms last, and would look changed before; the other way round, an
     * organisation or a term may get a parent that has to be added first.
     */
    private static boolean changesFirst(RosterKind kind) {
        return switch (kind) {
            case CLASS -> true;
            case ORGANISATION, TERM, COURSE, PERSON, GUARDIANSHIP, ENROLLMENT -> false;
        };
    }

    /** A record that only says that it was looked at again is no change, but its time counts. */
    private void rememberTimes(RosterKind kind) {
        sql.sql(
                        """
                        update roster.%1$s r
                           set modified = s.modified
                          from stage_%1$s s
                         where r.tenant = platform.current_tenant()
                           and r.sourced_id = s.sourced_id
                           and s.state in ('here', 'deleted')
                           and s.modified is not null
                           and s.modified is distinct from r.modified
                        """
                                .formatted(kind.table()))
                .update();
    }

    private void setTerms() {
        sql.sql(
                        """
                        delete from roster.class_term ct
                         using roster.class c, roster.term t, stage_class s
                         where ct.tenant = platform.current_tenant()
                           and c.tenant = ct.tenant and c.id = ct.class
                           and t.tenant = ct.tenant and t.id = ct.term
                           and s.sourced_id = c.sourced_id and s.state = 'here'
                           and t.sourced_id <> all (s.terms)
                        """)
                .update();
        sql.sql(
                        """
                        insert into roster.class_term (class, term)
                        select c.id, t.id
                          from stage_class s
                          join roster.class c
                            on c.tenant = platform.current_tenant() and c.sourced_id = s.sourced_id
                          join roster.term t
                            on t.tenant = c.tenant and t.sourced_id = any (s.terms)
                         where s.state = 'here'
                            on conflict do nothing
                        """)
                .update();
    }
}
