package org.cairnlearn.school.plan;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.DayChanged;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.support.SupportBook;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Has late changes to flex blocks worked out as soon as it is told, and stands, who or what is not
 * there: on one thread that nobody waits for, school by school, each at most once in the line. It
 * reads what stands when its turn comes, and nothing but a page's waiting depends on it: what it
 * does not get to, the first who looks works out.
 */
@Component
class ReplanAhead implements DisposableBean {
    private final ReplanBook replans;
    private final PlanSql plans;
    private final SchoolReader schools;
    private final Work work;
    private final SchoolTime time;
    private final Set<Of> waiting = ConcurrentHashMap.newKeySet();

    /** What is told while the application closes is not begun any more. */
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("replan-ahead").daemon().factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    ReplanAhead(
            ReplanBook replans, PlanSql plans, SchoolReader schools, Work work, SchoolTime time) {
        this.replans = replans;
        this.plans = plans;
        this.schools = schools;
        this.work = work;
        this.time = time;
    }

    /** Whose blocks. */
    private record Of(TenantId tenant, OrganisationId school) {}

    @EventListener
    void on(DayChanged told) {
        var of = new Of(work.tenant(), told.school());
        work.onceItStands(() -> soon(of));
    }

    private void soon(Of of) {
        if (waiting.add(of)) {
            thread.execute(
                    new DelegatingErrorHandlingRunnable(
                            () -> {
                                waiting.remove(of);
                                look(of);
                            },
                            this::failed));
        }
    }

    private void look(Of of) {
        work.write(
                SupportBook.planning(of.tenant()),
                () -> {
                    standing(of.school()).forEach(replans::workOut);
                    return true;
                });
    }

    /** The plans of today's flex blocks and of those of the next school day. */
    private Stream<BlockPlan> standing(OrganisationId school) {
        var calendar = schools.calendar(school);
        return Stream.of(time.today(), calendar.next(time.today()))
                .flatMap(date ->
                        calendar.day(date).periods().stream()
                                .filter(Period::flex)
                                .map(period -> new Block.Flex(school, date, period.code())))
                .flatMap(block -> plans.find(block).stream());
    }

    private void failed(Throwable failure) {
        if (!thread.isShutdown()) {
            TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
