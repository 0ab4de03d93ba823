package org.cairnlearn.school.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Has {@link DayAhead} make proposals while nobody waits: every ten minutes what is due, school by
 * school, and sooner what a page would have liked to show. Whoever looks at a page does not wait
 * for the evening's schools. Of these a few are planned side by side, each on a thread of its own
 * and block by block, so that no more than one block's problem for each thread is in memory,
 * however many schools a district has. What fails in one block goes to the log, and the next block
 * is planned all the same.
 */
@Component
public final class PlanClock implements DisposableBean {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final DayAhead ahead;
    private final WeekBook weeks;
    private final Tenants tenants;
    private final ThreadPoolTaskScheduler pool = new ThreadPoolTaskScheduler();
    private final ExecutorService schools;
    private final Set<DayAhead.Day> asked = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();

    /** So many schools are planned side by side: each holds a connection to the database. */
    static final int SIDE_BY_SIDE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    PlanClock(DayAhead ahead, WeekBook weeks, Tenants tenants) {
        this.ahead = ahead;
        this.weeks = weeks;
        this.tenants = tenants;
        schools =
                Executors.newFixedThreadPool(
                        SIDE_BY_SIDE,
                        Thread.ofPlatform().name("plan-school-", 0).daemon().factory());
        pool.setPoolSize(2);
        pool.setThreadNamePrefix("plan-ahead-");
        pool.setDaemon(true);
        pool.setErrorHandler(this::failed);
        pool.initialize();
    }

    /** From now on looks for what is due, at once for the first time. */
    public void start() {
        pool.scheduleWithFixedDelay(() -> look(tenants.all()), EVERY);
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

    /** Plans what is due now, of every school of these, and counts the weeks that have ended. */
    void look(List<Tenant> all) {
        var days = new LinkedHashMap<OrganisationId, List<DayAhead.Day>>();
        all.forEach(tenant -> safely(() -> ahead.due(tenant.id()).forEach(day -> add(day, days))));
        sideBySide(days.values());
        all.forEach(tenant ->
                safely(() ->
                        weeks.due(tenant.id()).forEach(week -> safely(() -> weeks.count(week)))));
    }

    private static void add(DayAhead.Day day, Map<OrganisationId, List<DayAhead.Day>> days) {
        days.computeIfAbsent(day.school(), _ -> new ArrayList<>()).add(day);
    }

    /** The days of one school come one after the other: a day counts for those after it. */
    private void sideBySide(Collection<List<DayAhead.Day>> days) {
        var all = days.stream().map(one -> schools.submit(() -> one.forEach(this::plan))).toList();
        all.forEach(one -> safely(() -> ended(one)));
    }

    private static void ended(Future<?> school) {
        try {
            school.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A school's day broke off", e);
        }
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
        schools.shutdownNow();
        pool.shutdown();
    }
}
