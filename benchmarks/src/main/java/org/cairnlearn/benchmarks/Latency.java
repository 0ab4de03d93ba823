package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.statespace.Rider;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.learner.statespace.Steps;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long one answer takes, by JMH: {@code ./cairn bench latency [LOG [MODEL]]}. Single answers
 * are sampled, so that other work on the machine moves the tail and hardly the median; each sample
 * holds one reading of the clock.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(1)
public class Latency {
    @Param("")
    String log = "";

    @Param("")
    String model = "";

    private Responses responses = Responses.builder().build();
    private StateSpaceModel fitted = StateSpaceModel.untrained();
    private Steps steps = fitted.steps(responses, item -> item);
    private Rider rider = fitted.rider(responses);
    private int[] test = {};
    private int at;
    private int row;

    /**
     * Measures on the log named, or on assist2009 of the test data; fits a model if none is given.
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        var data = Path.of(System.getenv().getOrDefault("CAIRN_DATA", "."));
        var file =
                arguments.length > 0
                        ? Path.of(arguments[0])
                        : data.resolve("data/responses/assist2009/responses.csv.gz");
        if (!Files.isReadable(file)) {
            System.err.println("There is no log " + file + "; name one, or set CAIRN_DATA.");
            System.exit(2);
        }
        var made = Files.createTempFile("cairn-latency", ".json");
        try {
            var given = arguments.length > 1 ? Path.of(arguments[1]) : fit(file, made);
            var options =
                    new OptionsBuilder()
                            .include(Latency.class.getName() + "\\.")
                            .param("log", file.toString())
                            .param("model", given.toString())
                            .build();
            new Runner(options).run().forEach(Latency::print);
        } finally {
            Files.delete(made);
        }
    }

    private static Path fit(Path log, Path into) throws IOException {
        var whole = whole(log);
        var parting = Fitting.parting(whole);
        Fitting.fit(
                whole, new Fitting.Wish(Fitting.Kind.STATE_SPACE, parting, null, 1), false, into);
        return into;
    }

    private static LogFile.Whole whole(Path log) throws IOException {
        return switch (Fitting.read(log)) {
            case LogFile.Whole whole -> whole;
            case LogFile.Refused refused ->
                    throw new IllegalArgumentException(refused.problems().getFirst().message());
        };
    }

    private static void print(RunResult result) {
        var found = result.getPrimaryResult();
        var spread = found.getStatistics();
        System.out.printf(
                Locale.ROOT,
                "%-12s median %,8.0f ns   99 of 100 %,8.0f ns   %,d samples%n",
                found.getLabel(),
                spread.getPercentile(50),
                spread.getPercentile(99),
                spread.getN());
    }

    /** Reads the log and the model. */
    @Setup
    public void read() throws IOException {
        var whole = whole(Path.of(log));
        responses = whole.responses();
        test = Fitting.split(whole, Fitting.parting(whole)).students(Role.TEST);
        fitted = (StateSpaceModel) Fitting.readModel(Path.of(model));
        steps = fitted.steps(responses, item -> item);
        rider = fitted.rider(responses);
        at = 0;
        row = responses.firstRow(test[0]);
    }

    /** Tells what is expected and learns from the answer: the student's state alone. */
    @Benchmark
    public int update() {
        if (row == responses.firstRow(test[at])) {
            steps.begin();
        }
        steps.look(row);
        steps.learn(row);
        next();
        return steps.answers();
    }

    /** Predicts with the layer, and learns. */
    @Benchmark
    public double prediction() {
        if (row == responses.firstRow(test[at])) {
            rider.begin();
        }
        double p = rider.predict(row);
        rider.learn(row);
        next();
        return p;
    }

    /** To the test students' next answer, from the last to the first again. */
    private void next() {
        row++;
        if (row == responses.endRow(test[at])) {
            at = (at + 1) % test.length;
            row = responses.firstRow(test[at]);
        }
    }
}
