package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairnlearn.school.exchange.KeptAnswers.Asked;
import org.cairnlearn.school.exchange.KeptAnswers.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about answers that are kept for whoever asks again. */
@Component
final class KeptAnswerSql {
    private final JdbcClient sql;

    KeptAnswerSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is kept.
     *
     * @param request the digest of the request that it answers
     */
    record Kept(String request, Reply reply) {}

    /** Whoever sends the same key meanwhile waits until this work is over. */
    void lock(String key) {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended(
                                       'once ' || platform.current_tenant() || ' '
                                           || platform.current_client() || ' ' || :key,
                                       0))
                        """)
                .param("key", key)
                .query((_, _) -> true)
                .single();
    }

    void forget(Instant before) {
        sql.sql(
                        """
                        delete from exchange.kept_answer a
                         where a.tenant = platform.current_tenant()
                           and a.client = platform.current_client()
                           and a.kept_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(String key) {
        return sql.sql(
                        """
                        select encode(a.request, 'hex') as request, a.status, a.content_type, a.content
                          from exchange.kept_answer a
                         where a.tenant = platform.current_tenant()
                           and a.client = platform.current_client()
                           and a.key = sha256(convert_to(:key, 'UTF8'))
                        """)
                .param("key", key)
                .query((row, _) ->
                        new Kept(
                                row.getString("request"),
                                new Reply(
                                        row.getInt("status"),
                                        row.getString("content_type"),
                                        row.getString("content"))))
                .optional();
    }

    void keep(Asked asked, Reply reply, Instant now) {
        sql.sql(
                        """
                        insert into exchange.kept_answer
                               (key, request, kept_at, status, content_type, content)
                        values (sha256(convert_to(:key, 'UTF8')), decode(:request, 'hex'), :now,
                                :status, :type, :content)
                        """)
                .param("key", asked.key())
                .param("request", asked.request())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("status", reply.status())
                .param("type", reply.type())
                .param("content", reply.content())
                .update();
    }
}
