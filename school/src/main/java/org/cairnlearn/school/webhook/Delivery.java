package org.cairnlearn.school.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Outward;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.webhook.WebhookSignature;
import org.springframework.stereotype.Component;

/**
 * Tells one address after the other what waits for it, each in its order. No transaction is open
 * while somebody listens. Who takes nothing is tried again later and later, and no more after three
 * days in a row.
 */
@Component
class Delivery {
    static final Duration LONGEST_FAILING = Duration.ofDays(3);
    static final Duration LONGEST_WAITING = Duration.ofDays(14);

    /** How long after the first, the second … miss in a row; then as after the last. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3));

    /** Longer than any answer is waited for: whoever stopped meanwhile is taken over. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private static final int GONE = 410;

    private final HookSql sql;
    private final HookBook hooks;
    private final Outward outward;
    private final Work work;
    private final SchoolTime time;

    Delivery(HookSql sql, HookBook hooks, Outward outward, Work work, SchoolTime time) {
        this.sql = sql;
        this.hooks = hooks;
        this.outward = outward;
        this.work = work;
        this.time = time;
    }

    /** The addresses that can be told something now. */
    List<UUID> due(TenantId tenant) {
        return work.write(
                Actor.Task.telling(tenant),
                () -> {
                    sql.forget(time.now().minus(LONGEST_WAITING));
                    return sql.due(time.now(), time.today());
                });
    }

    /** Tells an address all that waits, until nothing does or it takes no more. */
    void tell(TenantId tenant, UUID hook) {
        while (tellNext(tenant, hook)) {
            // the next
        }
    }

    private boolean tellNext(TenantId tenant, UUID hook) {
        var task = Actor.Task.telling(tenant);
        var next = work.write(task, () -> sql.take(hook, time.now(), time.now().plus(TURN)));
        if (next.isEmpty()) {
            return false;
        }
        var status = send(next.get());
        return work.write(
                task,
                () -> {
                    if (status / 100 == 2) {
                        sql.told(next.get(), time.now());
                        return true;
                    }
                    miss(hook, status, time.now());
                    return false;
                });
    }

    private void miss(UUID hook, int status, Instant now) {
        var before = sql.failing(hook);
        var since = before.since() == null ? now : before.since();
        var pause = PAUSES.get(Math.min(before.failures(), PAUSES.size() - 1));
        sql.failed(hook, new HookSql.Failing(before.failures() + 1, since), now.plus(pause));
        if (status == GONE || now.isAfter(since.plus(LONGEST_FAILING))) {
            sql.pause(hook, now);
        }
    }

    /** What it answered; 0 where it did not. */
    int send(HookSql.Next next) {
        var id = next.id().toString();
        var at = time.now().getEpochSecond();
        var signature =
                WebhookSignature.of(hooks.secret(next.hook(), next.secret()), id, at, next.body());
        try {
            return outward.send(
                            next.where().address(),
                            next.where().reach(),
                            Map.of(
                                    "webhook-id", id,
                                    "webhook-timestamp", Long.toString(at),
                                    "webhook-signature", signature),
                            next.body())
                    .status();
        } catch (IOException none) {
            return 0;
        }
    }
}
