package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While the pages are up, fetches rosters from the servers that are kept when their hour has come,
 * one after the other on a thread that no page waits for, and sees which sources are late and which
 * imports were stopped in the middle.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ConnectionClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionClock.class);

    private final NightlyPull nightly;
    private final SourceBook sources;
    private final Tenants tenants;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rosters").factory());

    ConnectionClock(NightlyPull nightly, SourceBook sources, Tenants tenants) {
        this.nightly = nightly;
        this.sources = sources;
        this.tenants = tenants;
    }

    @Scheduled(
            fixedDelayString = "${cairn.connections.look-every:1m}",
            initialDelayString = "${cairn.connections.look-every:1m}")
    void look() {
        for (var tenant : tenants.all().stream().map(Tenant::id).toList()) {
            try {
                sources.tell(tenant);
                nightly.due(tenant).forEach(one -> worker.execute(() -> visit(tenant, one)));
            } catch (DataAccessException failed) {
                warn(tenant, failed);
            }
        }
    }

    private void visit(TenantId tenant, UUID one) {
        try {
            nightly.visit(tenant, one, ConnectionClock::pause);
        } catch (DataAccessException | java.io.UncheckedIOException failed) {
            warn(tenant, failed);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void warn(TenantId tenant, RuntimeException failed) {
        LOG.warn("tenant={} a roster waits: {}", tenant, failed.getClass().getSimpleName());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
