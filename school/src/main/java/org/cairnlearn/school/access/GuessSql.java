package org.cairnlearn.school.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failures as a bucket that leaks (GCRA: one instant a row, no window with an edge). Each
 * failure moves the instant by one step; a try is refused while that instant is too far ahead. A
 * try is counted before the password is looked at and given back when it was right, so that a
 * hundred at once are no way round.
 */
@Component
final class GuessSql {
    /**
     * One thing that is counted.
     *
     * @param id a digest of it
     * @param tries how many failures in a row before it waits
     * @param step how long one failure counts
     */
    record Counted(byte[] id, int tries, Duration step) {}

    private final JdbcClient sql;

    GuessSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counts a try, or says how long to wait and counts nothing. */
    Optional<Duration> count(Counted counted, Instant now) {
        var latest = now.plus(counted.step().multipliedBy(counted.tries() - 1L));
        var taken =
                sql.sql(
                                """
                                insert into access.failed_sign_in as f (id, settled_at)
                                values (:id, :now + :step * interval '1 millisecond')
                                    on conflict (tenant, id) do update
                                   set settled_at = greatest(f.settled_at, :now) + :step * interval '1 millisecond'
                                 where f.settled_at <= :latest
                                """)
                        .param("id", counted.id())
                        .param("now", AccessSql.utc(now))
                        .param("step", counted.step().toMillis())
                        .param("latest", AccessSql.utc(latest))
                        .update();
        return taken == 1
                ? Optional.empty()
                : Optional.of(Duration.between(latest, settledAt(counted)));
    }

    private Instant settledAt(Counted counted) {
        return sql.sql("select settled_at from access.failed_sign_in where id = :id")
                .param("id", counted.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Takes one counted try back. */
    void giveBack(Counted counted) {
        sql.sql(
                        """
                        update access.failed_sign_in
                           set settled_at = settled_at - :step * interval '1 millisecond'
                         where id = :id
                        """)
                .param("step", counted.step().toMillis())
                .param("id", counted.id())
                .update();
    }

    /** Takes all its tries back. */
    void forget(Counted counted) {
        sql.sql("delete from access.failed_sign_in where id = :id")
                .param("id", counted.id())
                .update();
    }

    /** Forgets what is settled; passes over rows in use, so it never waits. */
    void forgetSettled(Instant now) {
        sql.sql(
                        """
                        delete from access.failed_sign_in
                         where id in (select id
                                        from access.failed_sign_in
                                       where settled_at < :now
                                       limit 200
                                         for update skip locked)
                        """)
                .param("now", AccessSql.utc(now))
                .update();
    }
}
