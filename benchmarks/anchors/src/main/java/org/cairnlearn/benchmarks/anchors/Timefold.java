package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cairnlearn.benchmarks.Planner;

/**
 * Timefold, Community Edition: simulated annealing over {@link DayMoves} with an incremental score,
 * from a trivial plan. Its clock counts CPU seconds of the whole process, so that it cools down by
 * what it really gets.
 */
final class Timefold {
    private Timefold() {}

    /** The best answer after so many CPU seconds, cooling from a heat in milli-mastery. */
    static Answer solve(FlexDay day, double seconds, int heat) {
        SolverConfig config =
                new SolverConfig(new Processor())
                        .withSolutionClass(Schedule.class)
                        .withEntityClasses(Seat.class, Hour.class)
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withScoreDirectorFactory(
                                new ScoreDirectorFactoryConfig()
                                        .withIncrementalScoreCalculatorClass(Score.class))
                        .withTerminationConfig(
                                new TerminationConfig()
                                        .withSpentLimit(Duration.ofMillis((long) (seconds * 1000))))
                        .withPhases(
                                new LocalSearchPhaseConfig()
                                        .withMoveSelectorConfig(
                                                new MoveIteratorFactoryConfig()
                                                        .withMoveIteratorFactoryClass(
                                                                DayMoves.class))
                                        .withAcceptorConfig(
                                                new LocalSearchAcceptorConfig()
                                                        .withSimulatedAnnealingStartingTemperature(
                                                                "2hard/%dsoft".formatted(heat)))
                                        .withForagerConfig(
                                                new LocalSearchForagerConfig()
                                                        .withAcceptedCountLimit(1)));
        return SolverFactory.<Schedule>create(config)
                .buildSolver()
                .solve(Schedule.trivial(day))
                .answer();
    }

    /** Shows the CPU time of the process as if it were the time of day. */
    private static final class Processor extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos((long) (Planner.cpu() * 1e9));
        }
    }
}
