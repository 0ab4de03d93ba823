package org.cairnlearn.school.roster;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.RosterChanges.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what would go, before anything is written. */
@Component
final class RosterGoing {
    /** A tenth: more of the active records than this does not go by itself. */
    private static final int LARGEST_SHARE = 10;

    private final JdbcClient sql;

    RosterGoing(JdbcClient sql) {
        this.sql = sql;
    }

    /** Fills the temporary table {@code going} from what is staged. */
    void find(RosterSnapshot snapshot) {
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
                    .param("whole", snapshot.of(kind).whole())
                    .update();
        }
        if (snapshot.guardianships().extent() == Listing.Extent.CHANGES) {
            findBondsNoLongerNamed();
        }
        sql.sql("analyze going").update();
        findBereftEnrollments();
        findBereftBonds();
    }

    /**
     * Whoever was added by hand or from a log doesn't go because a roster has never had the name.
     * What belongs to a closed year doesn't go any more: it is over.
     */
    private static String canGo(RosterKind kind) {
        return switch (kind) {
            case ORGANISATION, TERM, COURSE, GUARDIANSHIP -> "r.active";
            case PERSON -> "r.active and r.rostered";
            case CLASS -> "r.active and r.closed_on is null";
            case ENROLLMENT ->
                    """
                    r.active
                    and not exists (
                        select from roster.class c
                         where c.tenant = r.tenant and c.id = r.class
                           and c.closed_on is not null)
                    """;
        };
    }

    /** A change of a student names all that look after him or her. */
    private void findBondsNoLongerNamed() {
        sql.sql(
                        """
                        insert into going (kind, id)
                        select 'GUARDIANSHIP', g.id
                          from roster.guardianship g
                          join roster.person p on p.tenant = g.tenant and p.id = g.student
                          join stage_person s on s.sourced_id = p.sourced_id and s.state = 'here'
                          left join stage_guardianship named on named.sourced_id = g.sourced_id
                         where g.tenant = platform.current_tenant()
                           and g.active
                           and named.sourced_id is null
                        """)
                .update();
    }

    /** An enrollment goes with its class or its person, unless the snapshot moves it elsewhere. */
    private void findBereftEnrollments() {
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
                           and c.closed_on is null
                           and (e.class in (select g.id from going g where g.kind = 'CLASS')
                                or e.person in (select g.id from going g where g.kind = 'PERSON'))
                           and (s.state is distinct from 'here'
                                or (s.class, s.person) = (c.sourced_id, p.sourced_id))
                           and e.id not in (select g.id from going g where g.kind = 'ENROLLMENT')
                        """)
                .update();
    }

    private void findBereftBonds() {
        sql.sql(
                        """
                        insert into going (kind, id)
                        select 'GUARDIANSHIP', b.id
                          from roster.guardianship b
                         where b.tenant = platform.current_tenant()
                           and b.active
                           and exists (
                               select from going g
                                where g.kind = 'PERSON' and g.id in (b.student, b.guardian))
                           and b.id not in (select g.id from going g where g.kind = 'GUARDIANSHIP')
                        """)
                .update();
    }

    /** The kinds of which more than a tenth would go. */
    List<Removal> tooMany() {
        return Stream.of(RosterKind.PERSON, RosterKind.CLASS, RosterKind.ENROLLMENT)
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
}
