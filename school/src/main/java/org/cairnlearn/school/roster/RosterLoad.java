package org.cairnlearn.school.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.RosterChanges.Change;
import org.cairnlearn.school.roster.RosterChanges.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the school's records in line with a snapshot, in sets: everything is staged first, then it
 * is known what would go, and only then is anything written. What did not change is not touched, so
 * that a second load of the same roster writes nothing.
 */
@Component
final class RosterLoad {
    /** A tenth: more of the active records than this does not go by itself. */
    private static final int LARGEST_SHARE = 10;

    private final JdbcClient sql;
    private final RosterStage stage;

    RosterLoad(JdbcClient sql, RosterStage stage) {
        this.sql = sql;
        this.stage = stage;
    }

    RosterChanges load(RosterSnapshot snapshot, boolean acceptRemovals) {
        lock();
        nestedLoops("off");
        stage(snapshot);
        findGoing(snapshot);
        var tooMany = acceptRemovals ? List.<Removal>of() : tooMany();
        var result =
                tooMany.isEmpty()
                        ? new RosterChanges.Loaded(apply())
                        : new RosterChanges.TooManyWouldGo(tooMany);
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

    /** Whoever changes a tenant's roster waits here until the one before is done. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('roster ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    private void stage(RosterSnapshot snapshot) {
        stage.fill(SchoolStaging.ORGANISATIONS, snapshot.organisations());
        stage.fill(SchoolStaging.TERMS, snapshot.terms());
        stage.fill(SchoolStaging.COURSES, snapshot.courses());
        stage.fill(PeopleStaging.PEOPLE, snapshot.people());
        stage.fill(PeopleStaging.CLASSES, snapshot.classes());
        stage.fill(PeopleStaging.ENROLLMENTS, snapshot.enrollments());
    }

    private void findGoing(RosterSnapshot snapshot) {
        sql.sql("create temporary table going (kind text, id uuid) on commit drop").update();
        for (var kind : RosterKind.values()) {
            sql.sql(
                            """
                            insert into going (kind, id)
                            select :kind, r.id
                              from roster.%1$s r
                              left join stage_%1$s s on s.sourced_id = r.sourced_id
                             where r.tenant = platform.current_tenant()
                               and %2$s
                               and (s.state = 'deleted' or (s.sourced_id is null and :whole))
                            """
                                    .formatted(kind.table(), canGo(kind)))
                    .param("kind", kind.name())
                    .param("whole", listing(snapshot, kind).whole())
                    .update();
        }
        sql.sql("analyze going").update();
        findBereft();
    }

    /**
     * Whoever was added by hand or from a log doesn't go because a roster has never had the name.
     */
    private static String canGo(RosterKind kind) {
        return kind == RosterKind.PERSON ? "r.active and r.rostered" : "r.active";
    }

    private static Listing<? extends RosterEntry> listing(RosterSnapshot from, RosterKind kind) {
        return switch (kind) {
            case ORGANISATION -> from.organisations();
            case TERM -> from.terms();
            case COURSE -> from.courses();
            case PERSON -> from.people();
            case CLASS -> from.classes();
            case ENROLLMENT -> from.enrollments();
        };
    }

    /** An enrollment goes with its class or its person, unless the snapshot moves it elsewhere. */
    private void findBereft() {
        sql.sql(
                        """
                        insert into going (kind, id)
                        select 'ENROLLMENT', e.id
                          from roster.enrollment e
                          join roster.class c on c.tenant = e.tenant and c.id = e.class
                          join roster.person p on p.tenant = e.tenant and p.id = e.person
                          left join stage_enrollment s on s.sourced_id = e.sourced_id
                         where e.tenant = platform.current_tenant()
                           and e.active
                           and (e.class in (select g.id from going g where g.kind = 'CLASS')
                                or e.person in (select g.id from going g where g.kind = 'PERSON'))
                           and (s.state is distinct from 'here'
                                or (s.class, s.person) = (c.sourced_id, p.sourced_id))
                           and e.id not in (select g.id from going g where g.kind = 'ENROLLMENT')
                        """)
                .update();
    }

    private List<Removal> tooMany() {
        return Stream.of(RosterKind.PERSON, RosterKind.ENROLLMENT)
                .map(this::removal)
                .filter(removal -> removal.going() * LARGEST_SHARE > removal.active())
                .toList();
    }

    private Removal removal(RosterKind kind) {
        return sql.sql(
                        """
                        select (select count(*) from going where kind = :kind) as going,
                               count(*) as active
                          from roster.%s r
                         where r.tenant = platform.current_tenant()
                           and %s
                        """
                                .formatted(kind.table(), canGo(kind)))
                .param("kind", kind.name())
                .query((row, _) -> new Removal(kind, row.getLong("going"), row.getLong("active")))
                .single();
    }

    private Map<RosterKind, Change> apply() {
        var gone = new EnumMap<RosterKind, Integer>(RosterKind.class);
        for (var kind : RosterKind.values()) {
            gone.put(kind, retire(kind));
        }
        var changes = new EnumMap<RosterKind, Change>(RosterKind.class);
        for (var staging :
                List.of(
                        SchoolStaging.ORGANISATIONS,
                        SchoolStaging.TERMS,
                        SchoolStaging.COURSES,
                        PeopleStaging.PEOPLE,
                        PeopleStaging.CLASSES,
                        PeopleStaging.ENROLLMENTS)) {
            var kind = staging.kind();
            changes.put(kind, bringIn(staging, gone.getOrDefault(kind, 0)));
        }
        return changes;
    }

    private int retire(RosterKind kind) {
        return sql.sql(
                        """
                        update roster.%s r
                           set active = false
                          from going g
                         where r.tenant = platform.current_tenant()
                           and r.id = g.id
                           and g.kind = :kind
                        """
                                .formatted(kind.table()))
                .param("kind", kind.name())
                .update();
    }

    private Change bringIn(Staging<?> staging, long gone) {
        var kind = staging.kind();
        var stray = stray(kind);
        long changed = changesFirst(kind) ? sql.sql(staging.change()).update() : 0;
        long fresh = sql.sql(staging.add()).update();
        if (!changesFirst(kind)) {
            changed = sql.sql(staging.change()).update();
        }
        if (kind == RosterKind.CLASS) {
            setTerms();
        }
        long here =
                sql.sql(
                                "select count(*) from stage_%s where state = 'here'"
                                        .formatted(kind.table()))
                        .query(Long.class)
                        .single();
        return new Change(fresh, changed, here - fresh - changed, gone, stray);
    }

    /**
     * A new class gets its terms last, and would look changed before; the other way round, an
     * organisation or a term may get a parent that has to be added first.
     */
    private static boolean changesFirst(RosterKind kind) {
        return switch (kind) {
            case CLASS -> true;
            case ORGANISATION, TERM, COURSE, PERSON, ENROLLMENT -> false;
        };
    }

    /** Sets aside what refers to something that isn't there, and names it. */
    private List<String> stray(RosterKind kind) {
        return switch (kind) {
            case ORGANISATION, TERM, COURSE, PERSON -> List.of();
            case CLASS ->
                    names(
                            """
                            update stage_class s
                               set state = 'stray'
                             where s.state = 'here'
                               and not exists (
                                   select from roster.organisation o
                                    where o.tenant = platform.current_tenant()
                                      and o.sourced_id = s.school)
                            returning s.sourced_id
                            """);
            case ENROLLMENT ->
                    names(
                            """
                            update stage_enrollment s
                               set state = 'stray'
                             where s.state = 'here'
                               and (not exists (
                                       select from roster.class c
                                        where c.tenant = platform.current_tenant()
                                          and c.sourced_id = s.class and c.active)
                                    or not exists (
                                       select from roster.person p
                                        where p.tenant = platform.current_tenant()
                                          and p.sourced_id = s.person and p.active))
                            returning s.sourced_id
                            """);
        };
    }

    private List<String> names(String statement) {
        return new ArrayList<>(sql.sql(statement).query(String.class).list());
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
