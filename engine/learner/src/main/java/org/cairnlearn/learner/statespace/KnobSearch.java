package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.learner.responses.Responses;

/**
 * Turns the knobs of the filter, one after the other, to where students that were held out are
 * predicted best (log-loss). The same search for every log; it sees training students only.
 *
 * <p>A fifth of the students is held out at a time; the fewer their rows, the more fifths take
 * their turn, since the knobs are the more doubtful: as many as cost no more than one fifth of a
 * log of {@value StateSpace#KNOB_ROWS} rows. For the same reason variances are kept off 0, where
 * few answers often seem to put them though it makes levels surer than they are: the log of each
 * standard deviation counts like a log-likelihood (a gamma prior of shape 2 and rate 0: Chung,
 * Rabe-Hesketh, Dorie, Gelman and Liu 2013). It weighs as little as an answer or two, and so
 * nothing in a long log.
 */
final class KnobSearch {
    private static final int FIFTHS = 5;
    private static final int ROUNDS = 3;
    private static final double FIRST_STEP = 3;
    private static final double WORTH = 1e-5;

    private final Teaching teaching;
    private final List<Turn> turns;
    private final List<Knob> turned;
    private Knobs best = Knobs.start();
    private double least;
    private final FitWish.Journal journal;
    private final Workers workers;
    private final Map<Long, Workers.Begun<Double>> ahead = new HashMap<>();

    /**
     * @param students in an order that says nothing about them; every fifth is held out at a time
     */
    KnobSearch(Teaching teaching, int[] students, FitWish.Journal journal, Workers workers) {
        Responses log = teaching.log();
        this.journal = journal;
        this.workers = workers;
        this.teaching = teaching;
        this.turns = turns(log, students);
        this.turned = Stream.of(Knob.values()).filter(knob -> matters(knob, log)).toList();
    }

    /**
     * Who teaches and who is held out meanwhile.
     *
     * @param rows of those held out
     */
    record Turn(int[] taught, int[] heldOut, int rows) {}

    static List<Turn> turns(Responses log, int[] students) {
        int rows = Math.max(1, rows(log, students));
        int count = Math.clamp(StateSpace.KNOB_ROWS / rows, 1, FIFTHS);
        return IntStream.range(0, count)
                .mapToObj(fifth -> {
                    int[] heldOut = every(students, fifth, true);
                    return new Turn(every(students, fifth, false), heldOut, rows(log, heldOut));
                })
                .toList();
    }

    private static int[] every(int[] students, int fifth, boolean in) {
        return IntStream.range(0, students.length)
                .filter(at -> (at % FIFTHS == fifth) == in)
                .map(at -> students[at])
                .toArray();
    }

    static int rows(Responses log, int[] students) {
        return IntStream.of(students).map(s -> log.endRow(s) - log.firstRow(s)).sum();
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
    Knobs search() {
        least = loss(best);
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            for (Knob knob : turned) {
                ahead(moved(knob, step));
                ahead(moved(knob, 1 / step));
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
            Knobs next = moved(knob, step);
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

    private Knobs moved(Knob knob, double step) {
        double value = best.get(knob);
        return best.with(
                knob,
                switch (knob.scale) {
                    case VARIANCE, RATIO -> value * step;
                    case STEP ->
                            value + 0.1 * knob.most * (step > 1 ? step : -1 / step) / FIRST_STEP;
                });
    }

    /** Another thread may try a setting while the one before it is tried. */
    private void ahead(Knobs knobs) {
        if (journal.found(knobs.key()) == null) {
            begin(knobs);
        }
    }

    private Workers.Begun<Double> begin(Knobs knobs) {
        return ahead.computeIfAbsent(knobs.key(), key -> workers.begin(() -> tried(knobs)));
    }

    private double tried(Knobs knobs) {
        double loss = -spread(knobs);
        int rows = 0;
        for (Turn turn : turns) {
            double mean = teaching.loss(knobs, teaching.bank(knobs, turn.taught()), turn.heldOut());
            loss += turn.rows() * mean;
            rows += turn.rows();
        }
        return loss / Math.max(1, rows);
    }

    /** The sum of the logs of the standard deviations that are searched for. */
    private double spread(Knobs knobs) {
        return turned.stream()
                .filter(knob -> knob.scale == Knob.Scale.VARIANCE)
                .mapToDouble(knob -> StrictMath.log(knobs.get(knob)) / 2)
                .sum();
    }

    private double loss(Knobs knobs) {
        long key = knobs.key();
        Double found = journal.found(key);
        if (found != null) {
            return found;
        }
        double loss = begin(knobs).result();
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
