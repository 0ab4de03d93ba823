package org.cairnlearn.school.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that write the log and count in it. */
@Component
final class AuditSql {
    /** What whoever acts is to a student a today; the nearest tie counts. */
    private static final String GROUND =
            """
            case when a.id = cast(:person as uuid) then 'SELF'
                 when :refused then 'NONE'
                 when :role = 'INTEGRATOR' then 'INTEGRATES'
                 when :screen like '/research/%' then 'RESEARCHES'
                 when a.id in (select student from tied where role = 'teacher') then 'TEACHES'
                 when a.id in (select student from tied where role = 'aide') then 'AIDS'
                 when a.id = any ((select support.managed_today())::uuid[]) then 'MANAGES_CASE'
                 when a.id in (select student from entrusted where kind = 'mentor') then 'MENTORS'
                 when a.id in (select student from entrusted where kind = 'counsellor')
                 then 'COUNSELS'
                 when a.id in (select student from entrusted where kind = 'substitute')
                 then 'SUBSTITUTES'
                 when a.id in (select g.student
                                 from roster.guardianship g
                                where g.tenant = platform.current_tenant()
                                  and g.guardian = cast(:person as uuid)
                                  and g.active)
                 then 'LOOKS_AFTER'
                 when a.id in (select student from tied where role = 'student') then 'CLASSMATE'
                 when 'FLEX_COORDINATOR' in (select what from rights) then 'COORDINATES_FLEX'
                 when :role = 'ADMINISTRATOR' then 'LEADS'
                 when 'PRIVACY_OFFICER' in (select what from rights) then 'GUARDS_PRIVACY'
                 else 'NONE'
            end
            """;

    private static final String ADD =
            """
            with writing as materialized (
                select pg_advisory_xact_lock_shared(
                           hashtextextended('audit ' || platform.current_tenant(), 0))
            ), asked as (
                select unnest(cast(:students as uuid[])) as id
                 union
                select p.id
                  from roster.person p
                 where p.tenant = platform.current_tenant()
                   and p.id = any (cast(:perhaps as uuid[]))
                   and p.role = 'student'
            ), tied as (
                select s.person as student, t.role
                  from roster.enrolled_today t
                  join roster.enrolled_today s on s.class = t.class and s.role = 'student'
                 where t.person = cast(:person as uuid)
            ), entrusted as (
                select coalesce(r.student, s.person) as student, r.kind
                  from roster.responsibility r
                  left join roster.enrolled_today s on s.class = r.class and s.role = 'student'
                 where r.tenant = platform.current_tenant()
                   and r.staff = cast(:person as uuid)
                   and r.ended_at is null
                   and r.begins <= platform.today()
                   and (r.ends is null or r.ends >= platform.today())
            ), rights as (
                select g.what
                  from access.right_given g
                 where g.tenant = platform.current_tenant()
                   and g.person = cast(:person as uuid)
                   and (g.begins is null or g.begins <= platform.today())
                   and (g.ends is null or g.ends >= platform.today())
            ), entry as materialized (
                select a.id as student,
            """
                    + GROUND
                    + """
                           as ground
                      from asked a
                    ), roll as materialized (
                        select sha256(convert_to(
                                   string_agg(student || ' ' || ground, E'\n' order by student),
                                   'UTF8')) as id,
                               cast(count(*) as int) as students
                          from entry
                        having count(*) > 0
                    ), kept as (
                        insert into audit.roll (id, students)
                        select id, students
                          from roll
                            on conflict do nothing
                        returning id
                    ), entries as (
                        insert into audit.roll_entry (roll, student, ground)
                        select kept.id, entry.student, entry.ground
                          from kept
                         cross join entry
                    )
                    insert into audit.line (at, account, person, role, screen, form, outcome, roll)
                    select :at, cast(:account as uuid), cast(:person as uuid), :role, :screen, :form,
                           :outcome, (select id from roll)
                      from writing
                     where :refused or exists (select from roll)
                    """;

    private final JdbcClient sql;

    AuditSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether something was shown. */
    enum Outcome {
        SHOWN,
        REFUSED
    }

    /**
     * One line, with a new roll if these students on these grounds were never together before. The
     * lock is shared by all who write, and held alone for a moment by who seals: then no line with
     * a smaller number can come later.
     *
     * @return false when there was no student and so no line
     */
    boolean add(Sighting sighting, Outcome outcome, Instant at) {
        var who = sighting.who();
        return sql.sql(ADD)
                        .param("students", texts(sighting.students()))
                        .param("perhaps", texts(sighting.perhaps()))
                        .param("refused", outcome == Outcome.REFUSED)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("account", who.account())
                        .param("person", who.person() == null ? null : who.person().value())
                        .param("role", who.role())
                        .param("screen", sighting.screen())
                        .param("form", sighting.form().name())
                        .param("outcome", outcome.name())
                        .update()
                == 1;
    }

    int studentsSeen(UUID account, Instant since) {
        return sql.sql(
                        """
                        select cast(count(distinct e.student) as int)
                          from (select distinct roll
                                  from audit.line
                                 where tenant = platform.current_tenant()
                                   and account = :account
                                   and at >= :since
                                   and outcome = 'SHOWN') l
                          join audit.roll_entry e
                            on e.tenant = platform.current_tenant() and e.roll = l.roll
                         where e.ground <> 'SELF'
                        """)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /**
     * Both stretches in one statement: of each roll the newest line counts. The entries are looked
     * up by their rolls, of which there are few, however many are in the log.
     */
    Seen seen(UUID account, Seen.Since since, Collection<String> without) {
        return sql.sql(
                        """
                        with l as materialized (
                            select roll, outcome = 'SHOWN' as shown, max(at) as at
                              from audit.line
                             where tenant = platform.current_tenant()
                               and account = :account
                               and at >= least(cast(:hour as timestamptz), cast(:day as timestamptz))
                               and screen <> all (cast(:without as text[]))
                             group by roll, outcome = 'SHOWN')
                        select cast(count(distinct e.student)
                                    filter (where l.shown and l.at >= :hour) as int) as hour,
                               cast(count(distinct e.student)
                                    filter (where l.shown and l.at >= :day) as int) as day,
                               cast(count(distinct e.student)
                                    filter (where not l.shown and l.at >= :hour) as int) as refused_hour,
                               cast(count(distinct e.student)
                                    filter (where not l.shown and l.at >= :day) as int) as refused_day
                          from l
                          join audit.roll_entry e
                            on e.tenant = platform.current_tenant() and e.roll = l.roll
                         where e.ground <> 'SELF'
                           and e.roll = any (array(select roll from l))
                        """)
                .param("account", account)
                .param("hour", since.hour().atOffset(ZoneOffset.UTC))
                .param("day", since.day().atOffset(ZoneOffset.UTC))
                .param("without", without.toArray(String[]::new))
                .query((row, _) ->
                        new Seen(
                                row.getInt("hour"),
                                row.getInt("day"),
                                row.getInt("refused_hour"),
                                row.getInt("refused_day")))
                .single();
    }

    /**
     * How many requests of somebody were refused.
     *
     * @param hour since the later of two moments
     * @param day since the earlier one
     */
    record Refusals(int hour, int day) {}

    Refusals refusals(UUID account, Seen.Since since) {
        return sql.sql(
                        """
                        select cast(count(*) filter (where at >= :hour) as int) as hour,
                               cast(count(*) filter (where at >= :day) as int) as day
                          from audit.line
                         where tenant = platform.current_tenant()
                           and account = :account
                           and at >= least(cast(:hour as timestamptz), cast(:day as timestamptz))
                           and outcome = 'REFUSED'
                        """)
                .param("account", account)
                .param("hour", since.hour().atOffset(ZoneOffset.UTC))
                .param("day", since.day().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Refusals(row.getInt("hour"), row.getInt("day")))
                .single();
    }

    private static String[] texts(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
