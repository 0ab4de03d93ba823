package org.cairnlearn.school.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that seal the log and look whether the seals hold. */
@Component
final class SealSql {
    private final JdbcClient sql;

    SealSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last line there is; waits for lines that are being written, so none before it comes. */
    Optional<Long> lastLine() {
        lock("audit ");
        return sql.sql(
                        """
                        select number
                          from audit.line
                         where tenant = platform.current_tenant()
                         order by number desc
                         limit 1
                        """)
                .query(Long.class)
                .optional();
    }

    /** Whoever seals a tenant's log waits here until the one before is done. */
    void lock() {
        lock("audit seal ");
    }

    private void lock(String what) {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended(:what || platform.current_tenant(), 0))
                        """)
                .param("what", what)
                .query((_, _) -> true)
                .single();
    }

    /** The chain, in its order. */
    List<Seal> seals() {
        return sql.sql(
                        """
                        select number, sealed_at, last_line, lines, of_lines, previous, hash
                          from audit.seal
                         where tenant = platform.current_tenant()
                         order by number
                        """)
                .query(SealSql::seal)
                .list();
    }

    Optional<Seal> lastSeal() {
        return sql.sql(
                        """
                        select number, sealed_at, last_line, lines, of_lines, previous, hash
                          from audit.seal
                         where tenant = platform.current_tenant()
                         order by number desc
                         limit 1
                        """)
                .query(SealSql::seal)
                .optional();
    }

    /** Takes the lines after one up to another, in their order. */
    void lines(long after, long upTo, Consumer<Line> to) {
        sql.sql(
                        """
                        select number, at, account, person, role, screen, form, outcome, roll
                          from audit.line
                         where tenant = platform.current_tenant()
                           and number > :after
                           and number <= :upTo
                         order by number
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .query((ResultSet row) -> to.accept(line(row)));
    }

    /** The rolls that are not what their name says. */
    Set<String> brokenRolls() {
        return Set.copyOf(
                sql.sql(
                                """
                                select encode(r.id, 'hex')
                                  from audit.roll r
                                  left join lateral (
                                           select sha256(convert_to(
                                                      string_agg(e.student || ' ' || e.ground, E'\\n'
                                                                 order by e.student), 'UTF8')) as id,
                                                  count(*) as students
                                             from audit.roll_entry e
                                            where e.tenant = r.tenant and e.roll = r.id) e on true
                                 where r.tenant = platform.current_tenant()
                                   and (e.id is distinct from r.id or e.students <> r.students)
                                """)
                        .query(String.class)
                        .list());
    }

    void add(Seal seal) {
        sql.sql(
                        """
                        insert into audit.seal (number, sealed_at, last_line, lines, of_lines, previous, hash)
                        values (:number, :at, :last, :lines, decode(:ofLines, 'hex'),
                                decode(:previous, 'hex'), decode(:hash, 'hex'))
                        """)
                .param("number", seal.number())
                .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .param("last", seal.over().lastLine())
                .param("lines", seal.over().lines())
                .param("ofLines", seal.over().hash())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .update();
    }

    /**
     * Removes the lines under whole seals from before a day.
     *
     * @return how many
     */
    long forget(LocalDate before) {
        return sql.sql("select audit.forget(:before)")
                .param("before", before)
                .query(Long.class)
                .single();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getInt("number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                new Seal.Over(row.getLong("last_line"), row.getInt("lines"), hex(row, "of_lines")),
                hex(row, "previous"),
                hex(row, "hash"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Line.Who(
                        row.getObject("account", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("role")),
                new Line.What(
                        row.getString("screen"), row.getString("form"), row.getString("outcome")),
                hex(row, "roll"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
