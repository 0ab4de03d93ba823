package org.cairnlearn.school.audit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the log: the lines since the last seal become one hash that holds the hash before. It opens
 * its own pieces of {@link Work}: those who write wait only until it knows where the log ends.
 */
@Component
final class Sealer {
    private final Work work;
    private final SealSql sql;
    private final SchoolTime time;

    Sealer(Work work, SealSql sql, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /** Seals what is not sealed yet; nothing when there is nothing. */
    void seal(TenantId tenant) {
        var reading = AuditBook.reading(tenant);
        work.write(reading, sql::lastLine)
                .ifPresent(last ->
                        work.write(
                                reading,
                                () -> {
                                    sealUpTo(last);
                                    return true;
                                }));
    }

    private void sealUpTo(long last) {
        sql.lock();
        var before = sql.lastSeal().orElse(Seal.NONE);
        var lines = between(before.over().lastLine(), last);
        if (lines.lines() > 0) {
            sql.add(before.next(time.now().truncatedTo(ChronoUnit.MICROS), lines));
        }
    }

    private Seal.Over between(long after, long upTo) {
        var digest = new Digest();
        sql.lines(after, upTo, digest::add);
        return digest.over();
    }

    /**
     * Removes what is older than it is kept; whole seals at a time, and the seals stay.
     *
     * @return how many lines
     */
    long forget(TenantId tenant, Retention retention) {
        return work.write(
                AuditBook.reading(tenant), () -> sql.forget(retention.first(time.today())));
    }

    /**
     * Looks whether all seals of a tenant hold; in the work of {@link AuditBook#reading}.
     *
     * @param kept a seal's hash that was read earlier and has to be among them; null for none
     */
    Chain verify(@Nullable String kept) {
        var seals = sql.seals();
        var chain = verify(seals);
        var isThere = kept == null || seals.stream().anyMatch(seal -> seal.hash().equals(kept));
        return isThere || chain instanceof Chain.Broken ? chain : new Chain.CutOff();
    }

    private Chain verify(List<Seal> seals) {
        var brokenRolls = sql.brokenRolls();
        var before = Seal.NONE;
        var lines = 0L;
        var gone = 0L;
        for (var seal : seals) {
            if (lines == 0 && hasGone(before, seal)) {
                gone += seal.over().lines();
            } else {
                var why = problem(before, seal, brokenRolls);
                if (why.isPresent()) {
                    return new Chain.Broken(
                            before.number() + 1,
                            before.over().lastLine(),
                            seal.over().lastLine(),
                            why.get());
                }
                lines += seal.over().lines();
            }
            before = seal;
        }
        var waiting = between(before.over().lastLine(), Long.MAX_VALUE).lines();
        return new Chain.Whole(
                before.number(),
                new Chain.Lines(lines, waiting, gone),
                before == Seal.NONE ? "" : before.hash());
    }

    /** Whether nothing is left under a link, rightly: it is whole, and old enough for that. */
    private boolean hasGone(Seal before, Seal seal) {
        var day = Retention.mayHaveGoneBefore(time.today());
        return seal.sealedAt().isBefore(time.startOf(day))
                && seal.follows(before)
                && between(before.over().lastLine(), seal.over().lastLine()).lines() == 0;
    }

    private Optional<Chain.Why> problem(Seal before, Seal seal, Set<String> brokenRolls) {
        if (!seal.follows(before)) {
            return Optional.of(Chain.Why.LINK_MISSING);
        }
        var digest = new Digest();
        var rolls = new AtomicBoolean(true);
        sql.lines(
                before.over().lastLine(),
                seal.over().lastLine(),
                line -> {
                    digest.add(line);
                    rolls.compareAndSet(true, !brokenRolls.contains(line.roll()));
                });
        if (!digest.over().equals(seal.over())) {
            return Optional.of(Chain.Why.LINES_CHANGED);
        }
        return rolls.get() ? Optional.empty() : Optional.of(Chain.Why.STUDENTS_CHANGED);
    }
}
