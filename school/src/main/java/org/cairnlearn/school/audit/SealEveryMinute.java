package org.cairnlearn.school.audit;

import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** While the pages are up, each minute's lines are sealed. */
@Component
@EnableScheduling
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SealEveryMinute {
    private final Tenants tenants;
    private final Sealer sealer;

    SealEveryMinute(Tenants tenants, Sealer sealer) {
        this.tenants = tenants;
        this.sealer = sealer;
    }

    @Scheduled(
            fixedDelayString = "${cairn.audit.seal-every:1m}",
            initialDelayString = "${cairn.audit.seal-every:1m}")
    void seal() {
        tenants.all().stream().map(Tenant::id).forEach(sealer::seal);
    }
}
