package org.cairnlearn.school.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cairnlearn.school.attendance.PresenceChanged;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.DayChanged;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.support.SupportBook;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Has late changes to flex blocks worked out before anybody looks: as soon as it is told, and
 * stands, which adult or room is not there; once nobody has told more for a moment, of students,
 * who are marked one after the other by many; and every ten minutes anew what still waits for
 * somebody. It does so on one thread that nobody waits for, school by school, each at most once in
 * the line. It reads what stands when its turn comes, and nothing but a page's waiting depends on
 * it: what it does not get to, the first who looks works out.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReplanAhead implements DisposableBean {
    /** Then whoever takes attendance has taken it. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final ReplanBook replans;
    private final ScheduleBook schedule;
    private final Tenants tenants;
    private final Work work;
    private final SchoolTime time;
    private final Set<Of> waiting = ConcurrentHashMap.newKeySet();

    /** When somebody told last of a school's students. */
    private final Map<Of, Instant> marked = new ConcurrentHashMap<>();

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
            ReplanBook replans,
            ScheduleBook schedule,
            Tenants tenants,
            Work work,
            SchoolTime time) {
        this.replans = replans;
        this.schedule = schedule;
        this.tenants = tenants;
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

    @EventListener
    void on(PresenceChanged told) {
        var tenant = work.tenant();
        told.sittings().stream()
                .filter(sitting -> !sitting.date().isBefore(time.today()))
                .flatMap(sitting -> schools(tenant, sitting))
                .map(school -> new Of(tenant, school))
                .distinct()
                .forEach(of -> work.onceItStands(() -> marked.put(of, time.now())));
    }

    /** Whose flex blocks it may be about; who is away from a class is no less there. */
    private Stream<OrganisationId> schools(TenantId tenant, Sitting sitting) {
        return switch (sitting) {
            case Sitting.OfFlex flex -> Stream.of(flex.school());
            case Sitting.WholeDay _ -> withFlex(tenant).stream();
            case Sitting.OfClass _ -> Stream.empty();
        };
    }

    private Set<OrganisationId> withFlex(TenantId tenant) {
        return work.read(SupportBook.planning(tenant), schedule::withFlex);
    }

    /** Begins with the schools of whose students nobody has told anything for a moment. */
    @Scheduled(
            fixedDelayString = "${cairn.replans.look-every:2s}",
            initialDelayString = "${cairn.replans.look-every:2s}")
    void lookWhereItIsQuiet() {
        var before = time.now().minus(QUIET);
        marked.forEach((of, last) -> {
            if (!last.isAfter(before) && marked.remove(of, last)) {
                soon(of);
            }
        });
    }

    /** What waits for somebody for long is as it would be found now. */
    @Scheduled(
            fixedDelayString = "${cairn.replans.look-again-every:10m}",
            initialDelayString = "${cairn.replans.look-again-every:10m}")
    void lookAgain() {
        tenants.all().forEach(tenant -> lookAgain(tenant.id()));
    }

    void lookAgain(TenantId tenant) {
        withFlex(tenant).forEach(school -> soon(new Of(tenant, school)));
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
                    blocks(of.school()).forEach(replans::workOut);
                    return true;
                });
    }

    /** Today's flex blocks and those of the next school day. */
    private Stream<Block> blocks(OrganisationId school) {
        var calendar = schedule.calendar(school);
        return Stream.of(time.today(), calendar.next(time.today()))
                .flatMap(date ->
                        calendar.day(date).periods().stream()
                                .filter(Period::flex)
                                .map(period -> new Block.Flex(school, date, period.code())));
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
