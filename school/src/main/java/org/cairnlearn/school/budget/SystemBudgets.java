package org.cairnlearn.school.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.audit.Seen;
import org.cairnlearn.school.budget.Limits.Limit;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The budgets of other systems. Lists are what they come for, and each is in the log; whoever asks
 * for students one by one, or for what is not there, tries ids out. Nobody can be asked for a
 * reason, so there is one limit: then it is stopped. What the filter calls opens its own pieces of
 * work; what the office reads and changes belongs inside the administrator's own.
 */
@Component
public final class SystemBudgets {
    private static final Logger LOG = LoggerFactory.getLogger(SystemBudgets.class);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Students shown one by one, within an hour and on one day. */
    static final Limit SHOWN = new Limit(60, 120);

    /** Requests refused, within an hour and on one day. */
    static final Limit REFUSED = new Limit(30, 60);

    private final Work work;
    private final SystemSql sql;
    private final AuditBook audit;
    private final Ids ids;
    private final SchoolTime time;

    SystemBudgets(Work work, SystemSql sql, AuditBook audit, Ids ids, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    private static Actor.Task counting(TenantId tenant) {
        return new Actor.Task(tenant, "budget");
    }

    /** Whether a system may not go on. */
    boolean isStopped(Integrator system) {
        return work.read(counting(system.tenant()), () -> sql.isStopped(system.client()));
    }

    /**
     * Counts what a system has been shown and refused, after an answer, and stops it at a limit.
     *
     * @param lists the screens that are lists
     */
    void count(Integrator system, List<String> lists) {
        var now = time.now();
        var lifted = work.read(counting(system.tenant()), () -> sql.lifted(system.client()));
        var since =
                new Seen.Since(
                        later(now.minus(HOUR), lifted), later(time.startOf(time.today()), lifted));
        var seen =
                work.read(
                        AuditBook.reading(system.tenant()),
                        () -> audit.systemSeen(system.client(), since, lists));
        if (seen.hour() >= SHOWN.ask()
                || seen.day() >= SHOWN.stop()
                || seen.refusedHour() >= REFUSED.ask()
                || seen.refusedDay() >= REFUSED.stop()) {
            stop(system, seen, now);
        }
    }

    private static Instant later(Instant moment, Optional<Instant> lifted) {
        return lifted.filter(moment::isBefore).orElse(moment);
    }

    private void stop(Integrator system, Seen seen, Instant now) {
        var stop = new SystemStop(ids.next(), system.client(), now, Math.max(1, seen.all()));
        if (work.write(counting(system.tenant()), () -> sql.stop(stop))) {
            LOG.warn(
                    "alarm=read-budget tenant={} system={} stop={} students={} refused={}",
                    system.tenant(),
                    system.client(),
                    stop.id(),
                    seen.day(),
                    seen.refusedDay());
        }
    }

    /** The systems that are stopped now. */
    public List<SystemStop> stops() {
        return sql.stops();
    }

    /**
     * Lets a stopped system go on: what it is shown counts anew from now.
     *
     * @return false when it is not stopped
     */
    public boolean lift(UUID client, PersonId by, String why) {
        return sql.lift(client, by, why, time.now());
    }
}
