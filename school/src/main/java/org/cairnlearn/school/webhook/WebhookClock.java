package org.cairnlearn.school.webhook;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * While the pages are up, tells what waits within seconds, each address on a thread of its own that
 * nobody waits for. What another server wrote, or this one before it stopped, and whom it is time
 * to try again, is found within a minute.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebhookClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookClock.class);

    /** A transaction that tells something is over after so many looks. */
    private static final int LOOKS = 15;

    private final Delivery delivery;
    private final Tenants tenants;
    private final Map<TenantId, Integer> looks = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook").factory());

    WebhookClock(Delivery delivery, Tenants tenants) {
        this.delivery = delivery;
        this.tenants = tenants;
    }

    @EventListener
    void on(NewsWaits news) {
        looks.put(news.tenant(), LOOKS);
    }

    @Scheduled(
            fixedDelayString = "${cairn.webhooks.look-soon:1s}",
            initialDelayString = "${cairn.webhooks.look-soon:1s}")
    void lookSoon() {
        for (var tenant : looks.keySet()) {
            looks.computeIfPresent(tenant, (_, left) -> left > 1 ? left - 1 : null);
            look(tenant);
        }
    }

    @Scheduled(
            fixedDelayString = "${cairn.webhooks.look-every:1m}",
            initialDelayString = "${cairn.webhooks.look-every:1m}")
    void lookAtAll() {
        tenants.all().stream().map(Tenant::id).forEach(this::look);
    }

    private void look(TenantId tenant) {
        try {
            delivery.due(tenant).forEach(hook -> workers.execute(() -> tell(tenant, hook)));
        } catch (DataAccessException failed) {
            warn(tenant, failed);
        }
    }

    private void tell(TenantId tenant, UUID hook) {
        try {
            delivery.tell(tenant, hook);
        } catch (DataAccessException failed) {
            warn(tenant, failed);
        }
    }

    private static void warn(TenantId tenant, DataAccessException failed) {
        LOG.warn("tenant={} news waits: {}", tenant, failed.getClass().getSimpleName());
    }

    @Override
    public void close() {
        workers.close();
    }
}
