package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.stereotype.Component;

/**
 * Requests of other systems that are done once, however often they are sent: a system that got no
 * answer sends the same again under the same key. To be called inside a piece of work of the system
 * that asks, which keeps the answer together with what was done, or neither.
 */
@Component
public final class KeptAnswers {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswerSql sql;
    private final SchoolTime time;

    KeptAnswers(KeptAnswerSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * A request under a key.
     *
     * @param key as the system chose it
     * @param request all that it says, as a digest in hexadecimal digits (SHA-256)
     */
    public record Asked(String key, String request) {}

    /**
     * An answer.
     *
     * @param type what its content is; empty where it has none
     */
    public record Reply(int status, String type, String content) {
        private boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    /** What came of a request. */
    public sealed interface Outcome {
        /** Done now. */
        record Done(Reply reply) implements Outcome {}

        /** Done before; nothing was done now. */
        record DoneBefore(Reply reply) implements Outcome {}

        /** The key was another request's. */
        record OfAnother() implements Outcome {}
    }

    /** Does it, unless it was done; what was refused may be asked again. */
    public Outcome once(Asked asked, Supplier<Reply> what) {
        sql.lock(asked.key());
        var now = time.now();
        sql.forget(now.minus(KEPT));
        Optional<KeptAnswerSql.Kept> kept = sql.find(asked.key());
        if (kept.isPresent()) {
            return kept.get().request().equals(asked.request())
                    ? new Outcome.DoneBefore(kept.get().reply())
                    : new Outcome.OfAnother();
        }
        var reply = what.get();
        if (reply.isDone()) {
            sql.keep(asked, reply, now);
        }
        return new Outcome.Done(reply);
    }
}
