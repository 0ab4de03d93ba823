package org.cairnlearn.school.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.support.SupportBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The front door of what another policy would have done: the days of last week are planned again,
 * under the weights and limits that hold and under others, from the same facts, and counted side by
 * side. Nothing is kept but the counts, and these in memory: nothing that stands changes, and after
 * a stop somebody asks again. One week at a time, so that nobody waits for a page meanwhile.
 */
@Component
public final class WhatIf implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIf.class);

    private final WeekReader reader;
    private final Proposer proposer;
    private final Work work;
    private final SchoolTime time;
    private final Map<Of, State> states = new ConcurrentHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("what-if").daemon().factory());

    WhatIf(WeekReader reader, Proposer proposer, Work work, SchoolTime time) {
        this.reader = reader;
        this.proposer = proposer;
        this.work = work;
        this.time = time;
    }

    /** Whose question it is. */
    private record Of(TenantId tenant, OrganisationId school) {}

    /** How far the question of a school is. */
    public sealed interface State {
        /** Nobody has asked. */
        record Nothing() implements State {}

        /**
         * So many of so many blocks are planned.
         *
         * @param minutes it may still take, as the blocks so far did; 0 before the first one
         */
        record Running(Other asked, int done, int of, int minutes) implements State {}

        /** What came of it. */
        record Done(Compared compared) implements State {}

        /** It broke off; the log says why. */
        record Failed() implements State {}
    }

    /**
     * Three ways through one week.
     *
     * @param blocks that had a plan, of all
     * @param was as it was planned and changed by hand; of blocks that had a plan
     * @param now under the policy that held when it was asked
     * @param other under the other one
     * @param minutes it took to find out
     */
    public record Compared(
            LocalDate begins,
            Other asked,
            WeekFigures.Part blocks,
            WeekFigures was,
            WeekFigures now,
            WeekFigures other,
            int minutes) {}

    /** How far it is. To be called inside a piece of {@code Work}. */
    public State of(OrganisationId school) {
        return states.getOrDefault(new Of(work.tenant(), school), new State.Nothing());
    }

    /**
     * Another policy beside the one in force.
     *
     * @param held the one in force
     * @param numbers what the other says otherwise, by where it stands in the document
     */
    public record Other(Policy held, Map<String, Integer> numbers, Policy.Planning rules) {
        public Other {
            numbers = Map.copyOf(numbers);
        }
    }

    /** What became of a question. */
    public enum Asked {
        TRYING,
        /** Another one of the school is being answered. */
        BUSY,
        /** The last weeks had no day of school. */
        NO_WEEK
    }

    /**
     * Asks about the newest of the last weeks that had school. While one question of a school is
     * being answered, another is not begun. To be called inside a piece of {@code Work}.
     */
    public Asked ask(OrganisationId school, Other other) {
        var of = new Of(work.tenant(), school);
        var begins = reader.newestTaught(school, time.today());
        if (begins.isEmpty()) {
            return Asked.NO_WEEK;
        }
        var week = new WeekReader.Week(of.tenant(), school, begins.get());
        if (!begin(of, other)) {
            return Asked.BUSY;
        }
        thread.execute(() -> answer(of, week, other));
        return Asked.TRYING;
    }

    /** One after the other: whoever comes second is told to wait. */
    private synchronized boolean begin(Of of, Other other) {
        if (states.get(of) instanceof State.Running) {
            return false;
        }
        states.put(of, new State.Running(other, 0, 0, 0));
        return true;
    }

    private void answer(Of of, WeekReader.Week week, Other asked) {
        var ended = false;
        try {
            states.put(of, new State.Done(compare(of, week, asked)));
            ended = true;
        } finally {
            if (!ended) {
                states.put(of, new State.Failed());
                LOG.warn("What another policy would have done broke off");
            }
        }
    }

    private Compared compare(Of of, WeekReader.Week week, Other asked) {
        var actor = SupportBook.planning(of.tenant());
        var held = asked.held().rules().planning();
        var days = work.read(actor, () -> reader.days(week));
        var all = days.stream().mapToInt(day -> day.blocks().size()).sum();
        var start = System.nanoTime();
        var done = 0;
        var planned = 0;
        var was = new WeekTally();
        var now = new WeekTally();
        var other = new WeekTally();
        for (var day : days) {
            for (var block : day.blocks()) {
                states.put(of, running(asked, start, done, all));
                var seen = work.read(actor, () -> reader.read(held, block));
                seen.was().ifPresent(plan -> was.add(seen.facts(), plan, seen.told()));
                planned += seen.was().isPresent() ? 1 : 0;
                now.add(seen.facts(), proposer.would(seen.facts()));
                var others = work.read(actor, () -> reader.under(asked.rules(), block));
                other.add(others, proposer.would(others));
                done++;
            }
            List.of(was, now, other).forEach(tally -> tally.staff(day.day(), day.staff()));
        }
        return new Compared(
                week.begins(),
                asked,
                new WeekFigures.Part(planned, all),
                was.figures(),
                now.figures(),
                other.figures(),
                (int) Duration.ofNanos(System.nanoTime() - start).toMinutes());
    }

    private static State running(Other asked, long start, int done, int all) {
        var took = Duration.ofNanos(System.nanoTime() - start);
        var left = done == 0 ? 0 : 1 + took.multipliedBy(all - done).dividedBy(done).toMinutes();
        return new State.Running(asked, done, all, (int) left);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
