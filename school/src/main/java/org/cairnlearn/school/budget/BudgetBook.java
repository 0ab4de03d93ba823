package org.cairnlearn.school.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.audit.Seen;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The front door of read budgets. What the filter and the page of reasons call opens its own pieces
 * of {@link Work}; what the office reads and changes belongs inside the administrator's own.
 */
@Component
public final class BudgetBook {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetBook.class);
    private static final String TASK = "budget";
    private static final Duration HOUR = Duration.ofHours(1);

    /** So many requests of an account that was asked why; a person reads the page instead. */
    private static final int MOST_KNOCKS = 20;

    private final Work work;
    private final BudgetSql sql;
    private final AuditBook audit;
    private final Ids ids;
    private final SchoolTime time;

    BudgetBook(Work work, BudgetSql sql, AuditBook audit, Ids ids, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    private static Actor.Task counting(TenantId tenant) {
        return new Actor.Task(tenant, TASK);
    }

    /** Whether the visitor's account may go on. */
    Gate gate(Visitor visitor) {
        return work.read(
                counting(visitor.tenant()),
                () -> sql.gate(visitor.account(), time.startOf(time.today())));
    }

    /** Whether the visitor's account waits for its person to say why. */
    public boolean asks(Visitor visitor) {
        return gate(visitor).asked();
    }

    /**
     * Counts what the account has been shown and refused, after an answer. When a limit is reached,
     * the account is asked or stopped from the next request on, and a stop raises the alarm.
     *
     * @param without the screens that belong to a duty
     */
    Limits.Verdict count(Visitor visitor, Gate gate, List<String> without) {
        var now = time.now();
        var seen = seen(visitor, gate, without, now);
        if (seen.most() < Limits.NOBODY_BELOW && seen.refusedMost() < Limits.NOBODY_BELOW - 2) {
            return Limits.Verdict.FINE;
        }
        var verdict = limits(visitor).judge(seen);
        if (verdict == Limits.Verdict.STOP) {
            stop(visitor, seen, now);
        } else if (verdict == Limits.Verdict.ASK && !gate.explained()) {
            ask(visitor, seen, new BudgetSql.Times(now, today(gate)));
        }
        return verdict;
    }

    /**
     * An account that has not said why asks for another page: who only knocks is no person who
     * reads what stands there, and is stopped.
     */
    void knock(Visitor visitor, Gate gate) {
        var knocks = work.write(counting(visitor.tenant()), () -> sql.knock(visitor.account()));
        if (knocks >= MOST_KNOCKS) {
            var now = time.now();
            stop(visitor, seen(visitor, gate, List.of(), now), now);
        }
    }

    private Seen seen(Visitor visitor, Gate gate, List<String> without, Instant now) {
        var since = new Seen.Since(later(now.minus(HOUR), gate), today(gate));
        return work.read(
                AuditBook.reading(visitor.tenant()),
                () -> audit.seen(visitor.account(), since, without));
    }

    /** Since when the students of today count. */
    private Instant today(Gate gate) {
        return later(time.startOf(time.today()), gate);
    }

    private static Instant later(Instant moment, Gate gate) {
        return gate.counting().filter(moment::isBefore).orElse(moment);
    }

    private Limits limits(Visitor visitor) {
        var duty = work.read(visitor.actor(), () -> sql.duty(visitor.role(), time.today()));
        return Limits.of(visitor.role(), duty.students(), duty.times());
    }

    /** The log line names no student and no person: the account's id leads to both. */
    private void stop(Visitor visitor, Seen seen, Instant now) {
        var id = ids.next();
        var fresh =
                work.write(
                        counting(visitor.tenant()),
                        () -> sql.stop(id, visitor, Math.max(1, seen.all()), now));
        if (fresh) {
            LOG.warn(
                    "alarm=read-budget tenant={} account={} role={} stop={} students={} refused={}",
                    visitor.tenant(),
                    visitor.account(),
                    visitor.role(),
                    id,
                    seen.day(),
                    seen.refusedDay());
        }
    }

    private void ask(Visitor visitor, Seen seen, BudgetSql.Times times) {
        work.write(
                counting(visitor.tenant()),
                () -> sql.ask(ids.next(), visitor.account(), seen.all(), times));
    }

    /**
     * Remembers why somebody opens so many students today; to be called once the person has proved
     * again who he or she is.
     *
     * @param proved whether there was anything to prove it by
     */
    public void explain(Visitor visitor, String reason, boolean proved) {
        work.write(
                counting(visitor.tenant()),
                () -> sql.explain(visitor.account(), reason, proved, time.now()));
    }

    /** How many accounts are stopped now. */
    public int alarms() {
        return sql.alarms();
    }

    /** The stopped accounts first, then those of the last weeks that were let go on. */
    public List<Stop> stops() {
        return sql.stops(time.now().minus(Duration.ofDays(60)));
    }

    /**
     * Lets a stopped account go on: its students count anew from now.
     *
     * @param by who does; null for the operator's command
     * @return false when it is not stopped, or is the own one
     */
    public boolean lift(UUID stop, @Nullable PersonId by, String why) {
        var lifted = sql.lift(stop, by, why, time.now());
        if (lifted) {
            LOG.warn("alarm=lifted stop={} by={}", stop, by == null ? "operator" : by);
        }
        return lifted;
    }

    /** The days on which more may be read, from today on. */
    public List<Window> windows() {
        return sql.windows(time.today());
    }

    /** Adds days on which more may be read. */
    public void open(String name, Window.Days days, int times, PersonId by) {
        sql.open(new Window(ids.next(), name, days, times), by, time.now());
    }

    /** Takes such days back. */
    public void close(UUID window) {
        sql.close(window);
    }
}
