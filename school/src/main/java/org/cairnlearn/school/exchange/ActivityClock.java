package org.cairnlearn.school.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.school.activity.StatementsKept;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While the pages are up, statements become evidence as soon as they are kept, on a thread of its
 * own that no page waits for; districts have turns. What another server kept, or this one before it
 * stopped, is found within a minute.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ActivityClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityClock.class);

    private final ActivityEvidence evidence;
    private final Tenants tenants;
    private final Set<TenantId> due = ConcurrentHashMap.newKeySet();

    /** What is kept while it stops is found when it starts again. */
    private final ExecutorService worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofVirtual().name("activity").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    ActivityClock(ActivityEvidence evidence, Tenants tenants) {
        this.evidence = evidence;
        this.tenants = tenants;
    }

    @EventListener
    void kept(StatementsKept kept) {
        if (due.add(kept.tenant())) {
            worker.execute(() -> take(kept.tenant()));
        }
    }

    @Scheduled(
            fixedDelayString = "${cairn.activity.look-every:1m}",
            initialDelayString = "${cairn.activity.look-every:1m}")
    void look() {
        tenants.all().stream().map(Tenant::id).map(StatementsKept::new).forEach(this::kept);
    }

    private void take(TenantId tenant) {
        due.remove(tenant); // what is kept from now on asks again
        try {
            if (evidence.takeSome(tenant) == ActivityEvidence.SIZE) {
                kept(new StatementsKept(tenant)); // behind the other schools that wait
            }
        } catch (DataAccessException failed) {
            LOG.warn("tenant={} statements wait: {}", tenant, failed.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
