package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;

/** For Timefold: moves of this domain, drawn at random without end. */
public final class DayMoves implements MoveIteratorFactory<Schedule, Reassignment> {
    /** For Timefold, which makes it. */
    public DayMoves() {}

    @Override
    public long getSize(ScoreDirector<Schedule> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<Schedule> director) {
        throw new UnsupportedOperationException("Moves have no order");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(
            ScoreDirector<Schedule> director, RandomGenerator random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Reassignment next() {
                Reassignment move = new Reassignment();
                while (move.isEmpty()) {
                    move = draw(director.getWorkingSolution(), random);
                }
                return move;
            }
        };
    }

    /** The shares that served best; see docs/benchmarks.md. */
    private static Reassignment draw(Schedule schedule, RandomGenerator random) {
        Counts counts = schedule.counts();
        int kind = random.nextInt(100);
        if (kind < 75) {
            StudentMoves moves = new StudentMoves(counts, random);
            return kind < 15 ? moves.change() : kind < 25 ? moves.swap() : moves.takeSeat();
        }
        GroupMoves moves = new GroupMoves(schedule, random);
        return kind < 90 ? moves.duty() : moves.table();
    }
}
