package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.cairnlearn.learner.bkt.Bkt;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;

/**
 * What the learner model costs on a log, in processor time of one thread, so that a busy machine
 * changes little: {@code ./cairn bench learner [LOG]}. Each figure is the median of some rounds
 * after warming up.
 */
public final class Learner {
    private static final double NANOS = 1e9;
    private static final int ROUNDS = 9;

    private final Responses log;
    private final int[] train;
    private final int[] test;

    private Learner(Responses log, Split split) {
        this.log = log;
        this.train = split.students(Role.TRAIN, Role.VALIDATION);
        this.test = split.students(Role.TEST);
    }

    /** Measures on the log named, or on assist2009 of the test data. */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(System.getenv().getOrDefault("CAIRN_DATA", "."));
        var file =
                arguments.length > 0
                        ? Path.of(arguments[0])
                        : data.resolve("data/responses/assist2009/responses.csv.gz");
        if (!Files.isReadable(file)) {
            System.err.println("There is no log " + file + "; name one, or set CAIRN_DATA.");
            System.exit(2);
        }
        switch (Fitting.read(file)) {
            case LogFile.Whole whole -> {
                var split = Fitting.split(whole, Fitting.parting(whole));
                new Learner(whole.responses(), split).print();
            }
            case LogFile.Refused refused -> {
                System.err.println(refused.problems().getFirst().message());
                System.exit(3);
            }
        }
    }

    private void print() {
        line("training answers", rows(train), "");
        line("test answers", rows(test), "");
        double before = seconds();
        var model = StateSpace.fit(log, train);
        line("fit of the state-space model", seconds() - before, "s");
        int answers = rows(test);
        double replay = median(() -> model.replay(log, test)) / answers;
        line("update of a state", replay * NANOS, "ns an answer");
        line("replay of states", 1 / replay / 1e6, "million answers a second");
        double whole = median(() -> Arrays.stream(model.predict(log, test)).sum()) / answers;
        line("prediction with its layer, and update", whole * NANOS, "ns an answer");
        double tracing = median(() -> Bkt.fit(log, train, false).others().known());
        line("fit of knowledge tracing", tracing, "s");
    }

    private int rows(int[] students) {
        return Arrays.stream(students).map(s -> log.endRow(s) - log.firstRow(s)).sum();
    }

    /** Processor seconds of one call. */
    private static double median(DoubleSupplier work) {
        double sum = 0;
        for (int warm = 0; warm < ROUNDS; warm++) {
            sum += work.getAsDouble();
        }
        double[] spent = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double before = seconds();
            sum += work.getAsDouble();
            spent[round] = seconds() - before;
        }
        Arrays.sort(spent);
        return sum == Double.MAX_VALUE ? 0 : spent[ROUNDS / 2];
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private static void line(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-40s %,12.3f %s%n", what, value, unit);
    }
}
