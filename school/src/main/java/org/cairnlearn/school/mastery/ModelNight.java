package org.cairnlearn.school.mastery;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Every night fits a new model for each school, one after the other on one thread, and lays it
 * before the office. What fails for one school goes to the log; the next night goes on from where
 * it was.
 */
@Component
public final class ModelNight implements DisposableBean {
    private static final String AT_TWO = "0 0 2 * * *";

    private final ModelBook models;
    private final Tenants tenants;
    private final SchoolTime time;
    private final ThreadPoolTaskScheduler pool = new ThreadPoolTaskScheduler();
    private final AtomicBoolean closing = new AtomicBoolean();

    ModelNight(ModelBook models, Tenants tenants, SchoolTime time) {
        this.models = models;
        this.tenants = tenants;
        this.time = time;
        pool.setPoolSize(1);
        pool.setThreadNamePrefix("model-night-");
        pool.setDaemon(true);
        pool.initialize();
    }

    /** From now on each night. */
    public void start() {
        pool.schedule(this::night, new CronTrigger(AT_TWO, time.zone()));
    }

    void night() {
        tenants.all().forEach(tenant -> safely(() -> fit(tenant.id())));
    }

    private void fit(TenantId tenant) {
        models.refit(tenant, 1);
    }

    private void safely(Runnable what) {
        if (!closing.get()) {
            new DelegatingErrorHandlingRunnable(what, this::failed).run();
        }
    }

    /** Whatever is cut off when the application closes goes on in the next night. */
    private void failed(Throwable failure) {
        if (!closing.get()) {
            TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure);
        }
    }

    @Override
    public void destroy() {
        closing.set(true);
        pool.shutdown();
    }
}
