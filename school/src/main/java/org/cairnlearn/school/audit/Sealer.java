package org.cairnlearn.school.audit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
        var at = time.now().truncatedTo(ChronoUnit.MICROS);
        var digest = new Digest(before, at);
        var lines = new AtomicInteger();
        sql.lines(
                before.lastLine(),
                last,
                line -> {
                    digest.add(line);
                    lines.incrementAndGet();
                });
        if (lines.get() > 0) {
            sql.add(
                    new Seal(
                            before.number() + 1,
                            at,
                            last,
                            lines.get(),
                            before.hash(),
                            digest.hash()));
        }
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
        for (var seal : seals) {
            var why = problem(before, seal, brokenRolls);
            if (why.isPresent()) {
                return new Chain.Broken(
                        before.number() + 1, before.lastLine(), seal.lastLine(), why.get());
            }
            before = seal;
            lines += seal.lines();
        }
        var waiting = new AtomicLong();
        sql.lines(before.lastLine(), Long.MAX_VALUE, _ -> waiting.incrementAndGet());
        return new Chain.Whole(
                before.number(), lines, waiting.get(), before == Seal.NONE ? "" : before.hash());
    }

    private Optional<Chain.Why> problem(Seal before, Seal seal, Set<String> brokenRolls) {
        if (seal.number() != before.number() + 1 || !seal.previous().equals(before.hash())) {
            return Optional.of(Chain.Why.LINK_MISSING);
        }
        var digest = new Digest(before, seal.sealedAt());
        var rolls = new AtomicBoolean(true);
        sql.lines(
                before.lastLine(),
                seal.lastLine(),
                line -> {
                    digest.add(line);
                    rolls.compareAndSet(true, !brokenRolls.contains(line.roll()));
                });
        if (!digest.hash().equals(seal.hash())) {
            return Optional.of(Chain.Why.LINES_CHANGED);
        }
        return rolls.get() ? Optional.empty() : Optional.of(Chain.Why.STUDENTS_CHANGED);
    }
}
