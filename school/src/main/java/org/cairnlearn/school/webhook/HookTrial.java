package org.cairnlearn.school.webhook;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.json.JsonValues;
import org.springframework.stereotype.Component;

/**
 * Sends an address one signed message that says nothing (its type is {@code test}), beside all that
 * waits: whether it is taken says whether the connection works.
 */
@Component
public final class HookTrial {
    private final HookSql sql;
    private final Delivery delivery;
    private final Work work;
    private final SchoolTime time;

    HookTrial(HookSql sql, Delivery delivery, Work work, SchoolTime time) {
        this.sql = sql;
        this.delivery = delivery;
        this.work = work;
        this.time = time;
    }

    /**
     * What the address did.
     *
     * @param status its HTTP status; 0 where it did not answer
     */
    public record Result(int status, Duration took) {
        /** Whether it took the message. */
        public boolean isTaken() {
            return status / 100 == 2;
        }
    }

    /** Outside of any piece of work; empty when there is no such address. */
    public Optional<Result> send(TenantId tenant, UUID hook) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "test");
        body.put("timestamp", time.now().truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", Map.of());
        return work.read(Actor.Task.telling(tenant), () -> sql.test(hook, JsonValues.write(body)))
                .map(this::send);
    }

    private Result send(HookSql.Next message) {
        var begun = System.nanoTime();
        var status = delivery.send(message);
        return new Result(status, Duration.ofNanos(System.nanoTime() - begun));
    }
}
