package org.cairnlearn.school.audit;

import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** While the pages are up, what is older than the log is kept goes, once a day. */
@Component
@EnableConfigurationProperties(Retention.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ForgetEveryDay {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetEveryDay.class);

    private final Tenants tenants;
    private final Sealer sealer;
    private final Retention retention;

    ForgetEveryDay(Tenants tenants, Sealer sealer, Retention retention) {
        this.tenants = tenants;
        this.sealer = sealer;
        this.retention = retention;
    }

    @Scheduled(
            fixedDelayString = "${cairn.audit.forget-every:24h}",
            initialDelayString = "${cairn.audit.forget-first:10m}")
    void forget() {
        for (var tenant : tenants.all().stream().map(Tenant::id).toList()) {
            var lines = sealer.forget(tenant, retention);
            if (lines > 0) {
                LOG.info(
                        "log: {} lines of tenant {} were older than {} years and have gone",
                        lines,
                        tenant,
                        retention.keepYears());
            }
        }
    }
}
