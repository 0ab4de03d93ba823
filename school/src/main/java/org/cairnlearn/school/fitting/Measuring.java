package org.cairnlearn.school.fitting;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.Scored;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.jspecify.annotations.Nullable;

/** Measures one model on the test students of one log. */
final class Measuring {
    private static final int COLD = 3;
    private static final double REPLAY_SECONDS = 0.4;

    private final LogFile.Whole log;
    private final Responses responses;
    private final Fitting.Wish wish;
    private final Predictor model;

    Measuring(LogFile.Whole log, Fitting.Wish wish, Predictor model) {
        this.log = log;
        this.responses = log.responses();
        this.wish = wish;
        this.model = model;
    }

    Fitting.Measured measure(Split split, double fitSeconds) {
        int[] test = split.students(Role.TEST);
        double[] p = model.predict(responses, test);
        refuseUnlessNumbers(p, test);
        var all = Scored.of(responses, p, test, row -> true);
        var cold = Scored.of(responses, p, test, cold(test));
        var data =
                new Evaluation.Data(
                        log.origin().name(),
                        wish.parting().text(),
                        model.kind(),
                        rows(split.students(Role.TRAIN, Role.VALIDATION)),
                        all.responses(),
                        all.students());
        var accuracy = Accuracy.of(all);
        var interval = Accuracy.aucInterval(all, Provenance.SEED);
        Double replay = all.responses() == 0 ? null : replayPerSecond(test, all.responses());
        var cost =
                new Evaluation.Cost(
                        fitSeconds, Processor.seconds(), replay, Processor.peakMegabytes());
        var evaluation =
                new Evaluation(
                        data,
                        accuracy,
                        interval,
                        Accuracy.of(cold).auc(),
                        firstAttempts(p, test),
                        cost,
                        provenance());
        return new Fitting.Measured(evaluation, responses, p);
    }

    private void refuseUnlessNumbers(double[] p, int[] test) {
        for (int student : test) {
            for (int row = responses.firstRow(student); row < responses.endRow(student); row++) {
                if (!(p[row] >= 0 && p[row] <= 1)) {
                    throw new IllegalStateException(
                            "The model predicted %s for row %d".formatted(p[row], row));
                }
            }
        }
    }

    private IntPredicate cold(int[] test) {
        boolean[] first = new boolean[responses.rows()];
        for (int student : test) {
            int from = responses.firstRow(student);
            Arrays.fill(first, from, Math.min(from + COLD, responses.endRow(student)), true);
        }
        return row -> first[row];
    }

    private Evaluation.@Nullable FirstAttempts firstAttempts(double[] p, int[] test) {
        boolean[] first = new boolean[responses.rows()];
        int[] met = new int[responses.items()];
        boolean repeats = false;
        for (int student : test) {
            for (int row = responses.firstRow(student); row < responses.endRow(student); row++) {
                int item = responses.item(row);
                first[row] = item < 0 || met[item] != student + 1;
                repeats |= !first[row];
                if (item >= 0) {
                    met[item] = student + 1;
                }
            }
        }
        if (!repeats) {
            return null;
        }
        var scored = Scored.of(responses, p, test, row -> first[row]);
        return new Evaluation.FirstAttempts(scored.responses(), Accuracy.of(scored));
    }

    private double replayPerSecond(int[] test, int rows) {
        double sum = 0;
        for (int warm = 0; warm < 3; warm++) {
            sum += model.replay(responses, test);
        }
        double before = Processor.threadSeconds();
        double spent = 0;
        long done = 0;
        while (spent < REPLAY_SECONDS) {
            sum += model.replay(responses, test);
            done += rows;
            spent = Processor.threadSeconds() - before;
        }
        return Double.isNaN(sum) ? 0 : done / spent;
    }

    private long rows(int[] students) {
        return IntStream.of(students)
                .mapToLong(s -> responses.endRow(s) - responses.firstRow(s))
                .sum();
    }

    private Map<String, Object> provenance() {
        var about = Provenance.of(log, wish.parting(), model);
        about.put("fitted", wish.fitted() == null ? "here" : "given");
        return about;
    }
}
