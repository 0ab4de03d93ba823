package org.cairnlearn.school.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that takes results back: by new versions of them, none is ever removed. */
@Component
final class WithdrawalSql {
    /**
     * What deliveries brought that nobody has said anything about since, and what was said before
     * them.
     */
    private static final String BROUGHT =
            """
            with brought as (
                select r.source, r.external_id, r.number, p.number as before,
                       coalesce(p.withdrawn, true) as ends
                  from assessment.test_result r
                  left join lateral (select e.number, e.withdrawn
                                       from assessment.test_result e
                                      where e.tenant = r.tenant
                                        and e.source = r.source
                                        and e.external_id = r.external_id
                                        and e.number < r.number
                                        and (e.batch is null or e.batch <> all (:batches))
                                      order by e.number desc
                                      limit 1) p on true
                 where r.tenant = platform.current_tenant()
                   and r.source = :source
                   and r.batch = any (:batches)
                   and not r.withdrawn
                   and
            """
                    + AssessmentSql.NEWEST
                    + ")";

    /** A version of a result once more, as the next one. */
    private static final String AGAIN =
            """
            insert into assessment.test_result
                   (source, external_id, number, student, test, subject, grade, term, taken_on,
                    score, standard_error, percentile, fingerprint, recorded_at, batch, withdrawn,
                    named)
            select r.source, r.external_id, %s, r.student, r.test, r.subject, r.grade, r.term,
                   r.taken_on, r.score, r.standard_error, r.percentile, r.fingerprint, :at, :batch,
                   %s, r.named
              from assessment.test_result r
            """;

    private final JdbcClient sql;

    WithdrawalSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What taking these deliveries back would do. */
    TakenBack of(String source, Collection<UUID> batches) {
        return sql.sql(
                        BROUGHT
                                + """
                                select count(*) filter (where ends) as ended,
                                       count(*) filter (where not ends) as set_back
                                  from brought
                                """)
                .param("source", source)
                .param("batches", batches.toArray(UUID[]::new))
                .query((row, _) -> new TakenBack(row.getInt("ended"), row.getInt("set_back")))
                .single();
    }

    /** What these deliveries brought is as it was before them. */
    void takeBack(String source, Collection<UUID> batches, UUID batch, Instant at) {
        sql.sql(
                        BROUGHT
                                + AGAIN.formatted("b.number + 1", "b.ends")
                                + """
                                  join brought b
                                    on b.source = r.source and b.external_id = r.external_id
                                   and r.number = coalesce(b.before, b.number)
                                 where r.tenant = platform.current_tenant()
                                """)
                .param("source", source)
                .param("batches", batches.toArray(UUID[]::new))
                .param("batch", batch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What counts under what a source calls a student counts no longer; returns how many. */
    int withdraw(String source, String named, UUID batch, Instant at) {
        return sql.sql(
                        AGAIN.formatted("r.number + 1", "true")
                                + """
                                 where r.tenant = platform.current_tenant()
                                   and r.source = :source
                                   and r.named = :named
                                   and not r.withdrawn
                                   and
                                """
                                + AssessmentSql.NEWEST)
                .param("source", source)
                .param("named", named)
                .param("batch", batch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
