package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.learner.responses.Responses;

/**
 * Turns the knobs of the filter, one after the other, to where students that were held out are
 * predicted best (log-loss). The same search for every log; it sees training students only.
 */
final class KnobSearch {
    private static final int ROUNDS = 3;
    private static final double FIRST_STEP = 3;
    private static final double WORTH = 1e-5;

    private final Teaching teaching;
    private final int[] taught;
    private final int[] heldOut;
    private final List<Knob> turned;
    private Knobs best = Knobs.start();
    private double least;
    private FitWish.Journal journal = FitWish.standard().journal();

    /**
     * @param students in an order that says nothing about them; every fifth is held out
     */
    KnobSearch(Responses log, Teaching teaching, int[] students) {
        this.teaching = teaching;
        this.heldOut = every(students, true);
        this.taught = every(students, false);
        this.turned = Stream.of(Knob.values()).filter(knob -> matters(knob, log)).toList();
    }

    static int[] every(int[] students, boolean fifth) {
        return java.util.stream.IntStream.range(0, students.length)
                .filter(at -> (at % 5 == 0) == fifth)
                .map(at -> students[at])
                .toArray();
    }

    private static boolean matters(Knob knob, Responses log) {
        return switch (knob) {
            case ITEM, STUDENT_ITEM, ITEM_GAIN -> log.items() > 0;
            case COMPETENCY, COMPETENCY_DRIFT, COMPETENCY_MEAN, FORGET_STEP, LASTING ->
                    log.skills() > 0;
            case FORGET_DAY -> log.timed() && log.skills() > 0;
            case GENERAL, FORM, FORM_LOST, GENERAL_DRIFT, GAIN, GAIN_MORE -> true;
        };
    }

    /** The best setting found; what the journal knows is not tried again. */
    Knobs search(FitWish.Journal known) {
        journal = known;
        least = loss(best);
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            for (Knob knob : turned) {
                if (!turn(knob, step)) {
                    turn(knob, 1 / step);
                }
            }
            step = Math.sqrt(step);
        }
        return best;
    }

    /** Turns a knob the same way as long as it pays; tells whether it did at all. */
    private boolean turn(Knob knob, double step) {
        boolean paid = false;
        for (int times = 0; times < 3; times++) {
            Knobs next = best.with(knob, moved(knob, best.get(knob), step));
            double loss = next.get(knob) == best.get(knob) ? least : loss(next);
            if (loss >= least - WORTH) {
                return paid;
            }
            least = loss;
            best = next;
            paid = true;
        }
        return paid;
    }

    private static double moved(Knob knob, double value, double step) {
        return switch (knob.scale) {
            case RATIO -> value * step;
            case STEP -> value + 0.1 * knob.most * (step > 1 ? step : -1 / step) / FIRST_STEP;
        };
    }

    private double loss(Knobs knobs) {
        long key = knobs.key();
        Double found = journal.found(key);
        if (found != null) {
            return found;
        }
        double loss = teaching.loss(knobs, teaching.bank(knobs, taught), heldOut);
        journal.keep(key, loss);
        return loss;
    }

    static int[] firstRows(Responses log, int[] students, long most) {
        long rows = 0;
        int count = 0;
        while (count < students.length && (rows < most || count < 10)) {
            rows += log.endRow(students[count]) - log.firstRow(students[count]);
            count++;
        }
        return Arrays.copyOf(students, count);
    }
}
