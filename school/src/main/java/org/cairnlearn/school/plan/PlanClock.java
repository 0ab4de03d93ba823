package org.cairnlearn.school.plan;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairnlearn.school.platform.Tenants;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Has {@link DayAhead} make proposals while nobody waits: every ten minutes what is due, school by
 * school, and sooner what a page would have liked to show. Two threads do it, one for each of the
 * two, so that whoever looks at a page does not wait for the evening's schools. What fails in one
 * block goes to the log, and the next block is planned all the same.
 */
@Component
public final class PlanClock implements DisposableBean {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final DayAhead ahead;
    private final WeekBook weeks;
    private final Tenants tenants;
    private final ThreadPoolTaskScheduler pool = new ThreadPoolTaskScheduler();
    private final Set<DayAhead.Day> asked = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();

    PlanClock(DayAhead ahead, WeekBook weeks, Tenants tenants) {
        this.ahead = ahead;
        this.weeks = weeks;
        this.tenants = tenants;
        pool.setPoolSize(2);
        pool.setThreadNamePrefix("plan-ahead-");
        pool.setDaemon(true);
        pool.setErrorHandler(this::failed);
        pool.initialize();
    }

    /** From now on looks for what is due, at once for the first time. */
    public void start() {
        pool.scheduleWithFixedDelay(this::planWhatIsDue, EVERY);
    }

    /** Has a day planned as soon as possible; asked twice, it is done once. */
    public void soon(DayAhead.Day day) {
        if (asked.add(day)) {
            pool.execute(() -> {
                try {
                    plan(day);
                } finally {
                    asked.remove(day);
                }
            });
        }
    }

    private void planWhatIsDue() {
        tenants.all().forEach(tenant -> safely(() -> ahead.due(tenant.id()).forEach(this::plan)));
        tenants.all()
                .forEach(tenant ->
                        safely(() ->
                                weeks.due(tenant.id())
                                        .forEach(week -> safely(() -> weeks.count(week)))));
    }

    private void plan(DayAhead.Day day) {
        safely(() -> ahead.lacking(day).forEach(one -> safely(() -> ahead.make(day, one))));
    }

    private void safely(Runnable what) {
        if (!closing.get()) {
            new DelegatingErrorHandlingRunnable(what, this::failed).run();
        }
    }

    /** Whatever is cut off when the application closes is done at the next start. */
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
