package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.jspecify.annotations.Nullable;

/** For Timefold: the score, kept up by {@link Counts}. */
public final class Score implements IncrementalScoreCalculator<Schedule, HardSoftScore> {
    private @Nullable Counts counts;

    /** For Timefold, which makes it. */
    public Score() {}

    @Override
    public void resetWorkingSolution(Schedule schedule) {
        Counts fresh = new Counts(schedule.day());
        for (Hour hour : schedule.getHours()) {
            fresh.hour[hour.teacher()][hour.block()] = hour;
            fresh.serve(hour, 1);
        }
        for (Seat seat : schedule.getSeats()) {
            fresh.seat[seat.student()][seat.block()] = seat;
            fresh.place(seat, 1);
        }
        counts = fresh;
        schedule.count(fresh);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        change(entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        change(entity, 1);
    }

    private void change(Object entity, int by) {
        if (entity instanceof Seat seat) {
            counts().place(seat, by);
        } else if (entity instanceof Hour hour) {
            counts().serve(hour, by);
        }
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(-counts().broken(), counts().worth());
    }

    private Counts counts() {
        if (counts == null) {
            throw new IllegalStateException("Nothing counted yet");
        }
        return counts;
    }
}
