package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about pairs. */
@Component
class PairSql {
    private final JdbcClient sql;

    PairSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Pair> among(Collection<PersonId> students) {
        return sql.sql(
                        """
                        select p.id, p.one, p.other, p.kind, r.reason
                          from plan.pair p
                          left join plan.pair_reason r on r.tenant = p.tenant and r.pair = p.id
                         where p.ended_at is null
                           and p.one = any(:students)
                           and p.other = any(:students)
                         order by p.id
                        """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new Pair(
                                row.getObject("id", UUID.class),
                                new PersonId(row.getObject("one", UUID.class)),
                                new PersonId(row.getObject("other", UUID.class)),
                                Pair.Kind.valueOf(row.getString("kind")),
                                row.getString("reason")))
                .list();
    }

    Optional<PairBook.Two> find(UUID pair) {
        return sql.sql("select one, other from plan.pair where id = :id and ended_at is null")
                .param("id", pair)
                .query(PairBook.Two.class)
                .optional();
    }

    void insert(UUID id, PairBook.Two two, Pair.Kind kind, Instant at) {
        sql.sql(
                        """
                        insert into plan.pair (id, one, other, kind, entered_at)
                        values (:id, :one, :other, :kind, :at)
                        """)
                .param("id", id)
                .param("one", two.one().value())
                .param("other", two.other().value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reason(UUID pair, PersonId by, String reason) {
        sql.sql(
                        """
                        insert into plan.pair_reason (pair, entered_by, reason)
                        values (:pair, :by, :reason)
                        """)
                .param("pair", pair)
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    void end(PairBook.Two two, Instant at) {
        sql.sql(
                        """
                        update plan.pair
                           set ended_at = :at
                         where one = :one
                           and other = :other
                           and ended_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("one", two.one().value())
                .param("other", two.other().value())
                .update();
    }

    boolean end(UUID pair, Instant at) {
        return sql.sql("update plan.pair set ended_at = :at where id = :id and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", pair)
                        .update()
                == 1;
    }
}
