package org.cairnlearn.school.budget;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about budgets, stops and the days that raise them. */
@Component
final class BudgetSql {
    /** How many students somebody answers for, and how many times as much is read on such a day. */
    private static final String DUTY =
            """
            select cast(cardinality(array(
                       select unnest(roster.taught_today())
                        union
                       select unnest(support.managed_today())
                        union
                       select r.student
                         from roster.responsibility r
                        where r.tenant = platform.current_tenant()
                          and r.staff = platform.current_actor()
                          and r.student is not null
                          and r.begins <= :today
                          and (r.ends is null or r.ends >= :today)
                          and r.ended_at is null
                        union
                       select s.person
                         from roster.responsibility r
                         join roster.enrolled_today s
                           on s.class = r.class and s.role = 'student'
                        where r.tenant = platform.current_tenant()
                          and r.staff = platform.current_actor()
                          and r.begins <= :today
                          and (r.ends is null or r.ends >= :today)
                          and r.ended_at is null)) as int) as students,
                   greatest(1,
                       (select max(times) from budget.reading_days
                         where tenant = platform.current_tenant()
                           and first <= :today and last >= :today),
                       case when exists (
                           select from roster.term
                            where tenant = platform.current_tenant()
                              and active
                              and starts <= :today
                              and starts > cast(:today as date) - cast(:days as int))
                       then 2 end) as times
            """;

    /** For so many days after a term has begun everybody reads up. */
    private static final int FIRST_DAYS = 14;

    private final JdbcClient sql;

    BudgetSql(JdbcClient sql) {
        this.sql = sql;
    }

    Gate gate(UUID account, Instant day) {
        return sql.sql(
                        """
                        with stops as (
                            select coalesce(bool_or(lifted_at is null), false) as stopped,
                                   max(lifted_at) filter (where lifted_at >= :day) as counting
                              from budget.stop
                             where tenant = platform.current_tenant()
                               and account = :account)
                        select s.stopped,
                               s.counting,
                               coalesce(bool_or(a.explained_at is null and a.id is not null), false)
                                   as asked,
                               coalesce(bool_or(a.explained_at is not null), false) as explained
                          from stops s
                          left join budget.asked a
                            on a.tenant = platform.current_tenant()
                           and a.account = :account
                           and a.asked_at >= coalesce(s.counting, :day)
                         group by s.stopped, s.counting
                        """)
                .param("account", account)
                .param("day", day.atOffset(UTC))
                .query((row, _) ->
                        new Gate(
                                row.getBoolean("stopped"),
                                row.getBoolean("asked"),
                                row.getBoolean("explained"),
                                Optional.ofNullable(instant(row, "counting"))))
                .single();
    }

    /**
     * What somebody's day is like.
     *
     * @param students how many the person answers for
     * @param times how many times the usual limits hold
     */
    record Duty(int students, int times) {}

    /** A moment, and since when it is counted. */
    record Times(Instant at, Instant since) {}

    /** Of whoever acts. */
    Duty duty(Role role, LocalDate today) {
        return sql.sql(DUTY)
                .param("today", today)
                .param("days", FIRST_DAYS)
                .query((row, _) -> new Duty(row.getInt("students"), row.getInt("times")))
                .single();
    }

    /** False when the account is stopped already. */
    boolean stop(UUID id, Visitor visitor, int students, Instant at) {
        return sql.sql(
                                """
                                insert into budget.stop (id, account, person, students, stopped_at)
                                values (:id, :account, :person, :students, :at)
                                    on conflict do nothing
                                """)
                        .param("id", id)
                        .param("account", visitor.account())
                        .param("person", visitor.person().value())
                        .param("students", students)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    /**
     * Asks, unless it waits for an answer already.
     *
     * @param times an older question than since is asked anew
     */
    boolean ask(UUID id, UUID account, int students, Times times) {
        return sql.sql(
                                """
                                insert into budget.asked (id, account, students, asked_at)
                                values (:id, :account, :students, :at)
                                    on conflict (tenant, account) where explained_at is null
                                    do update
                                   set students = excluded.students,
                                       asked_at = excluded.asked_at,
                                       knocks = 0
                                 where asked.asked_at < :since
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("students", students)
                        .param("since", times.since().atOffset(UTC))
                        .param("at", times.at().atOffset(UTC))
                        .update()
                == 1;
    }

    /** Counts a request of an account that has not said why; how many there were. */
    int knock(UUID account) {
        return sql.sql(
                        """
                        update budget.asked
                           set knocks = knocks + 1
                         where tenant = platform.current_tenant()
                           and account = :account
                           and explained_at is null
                        returning knocks
                        """)
                .param("account", account)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean explain(UUID account, String reason, boolean proved, Instant at) {
        return sql.sql(
                                """
                                update budget.asked
                                   set explained_at = :at,
                                       reason = :reason,
                                       proved = :proved
                                 where tenant = platform.current_tenant()
                                   and account = :account
                                   and explained_at is null
                                """)
                        .param("account", account)
                        .param("reason", reason)
                        .param("proved", proved)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    int alarms() {
        return sql.sql(
                        """
                        select cast(count(*) as int)
                          from budget.stop
                         where tenant = platform.current_tenant()
                           and lifted_at is null
                        """)
                .query(Integer.class)
                .single();
    }

    List<Stop> stops(Instant since) {
        return sql.sql(
                        """
                        select id, person, stopped_at, students, lifted_by, lifted_at, lifted_why
                          from budget.stop
                         where tenant = platform.current_tenant()
                           and (lifted_at is null or lifted_at >= :since)
                         order by lifted_at is not null, stopped_at desc
                         limit 200
                        """)
                .param("since", since.atOffset(UTC))
                .query(BudgetSql::stop)
                .list();
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        var lifted = instant(row, "lifted_at");
        var by = row.getObject("lifted_by", UUID.class);
        var at = instant(row, "stopped_at");
        return new Stop(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                at == null ? Instant.EPOCH : at,
                row.getInt("students"),
                lifted == null
                        ? null
                        : new Stop.Lifted(
                                by == null ? null : new PersonId(by),
                                lifted,
                                row.getString("lifted_why")));
    }

    boolean lift(UUID id, @Nullable PersonId by, String why, Instant at) {
        return sql.sql(
                                """
                                update budget.stop
                                   set lifted_at = :at,
                                       lifted_by = cast(:by as uuid),
                                       lifted_why = :why
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and lifted_at is null
                                   and person is distinct from cast(:by as uuid)
                                """)
                        .param("id", id)
                        .param("by", by == null ? null : by.value())
                        .param("why", why)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    List<Window> windows(LocalDate from) {
        return sql.sql(
                        """
                        select id, name, first, last, times
                          from budget.reading_days
                         where tenant = platform.current_tenant()
                           and last >= :from
                         order by first, name
                        """)
                .param("from", from)
                .query((row, _) ->
                        new Window(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                new Window.Days(
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class)),
                                row.getInt("times")))
                .list();
    }

    void open(Window window, PersonId by, Instant at) {
        sql.sql(
                        """
                        insert into budget.reading_days
                               (id, name, first, last, times, entered_by, entered_at)
                        values (:id, :name, :first, :last, :times, :by, :at)
                        """)
                .param("id", window.id())
                .param("name", window.name())
                .param("first", window.days().first())
                .param("last", window.days().last())
                .param("times", window.times())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void close(UUID window) {
        sql.sql(
                        """
                        delete from budget.reading_days
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", window)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
