package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.fitting.Evaluation;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn mastery evaluate FILE} */
@WayOut(purpose = Purpose.MODELS, data = DataKind.WORK)
@Command(
        name = "evaluate",
        description = "Measure how well and how fast the learner model predicts a response log.",
        footer = {
            "",
            "The model is fitted to the training students and predicts the test students, one answer ahead."
        })
final class MasteryEvaluate implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A response log: CSV, also packed with gzip.")
    private Path file = Path.of("");

    @Mixin private final ModelOptions options = new ModelOptions();

    @Option(
            names = "--predictions",
            paramLabel = "OUT.csv",
            description = "Write each test row's probability there: student,seq,p.")
    private @Nullable Path predictions;

    @Option(
            names = "--fitted",
            paramLabel = "MODEL.json",
            description =
                    "Measure this model, as cairn mastery fit has written it, instead of fitting one.")
    private @Nullable Path fitted;

    @Mixin private final DiagnosisOptions diagnosis = new DiagnosisOptions();

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    MasteryEvaluate(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        LogFile.Whole log =
                new LogInput(shell)
                        .require(Inputs.readableFile(file), refusals.of(shell, Purpose.MODELS));
        var given = fitted == null ? null : ModelInput.require(fitted);
        var wish = new Fitting.Wish(options.kind(), options.parting(log), given, options.threads());
        var measured = Fitting.evaluate(log, wish);
        if (predictions != null) {
            measured.write(predictions);
        }
        diagnosis.write(measured);
        if (json) {
            Json.print(EvaluationJson.of(measured.evaluation()), shell.out());
        } else {
            print(measured.evaluation());
        }
        return ExitCode.DONE;
    }

    private void print(Evaluation evaluation) {
        var data = evaluation.data();
        var out = shell.out();
        out.printf(
                Locale.ROOT,
                "%s, %s split, %s: fitted to %,d answers, tested on %,d answers of %,d students%n%n",
                data.file(),
                data.split(),
                data.model(),
                data.trainResponses(),
                data.testResponses(),
                data.testStudents());
        var accuracy = evaluation.accuracy();
        line("area under the curve", accuracy.auc());
        var interval = evaluation.aucInterval();
        if (interval != null) {
            out.printf(
                    Locale.ROOT,
                    "  95 %% interval             %.4f to %.4f%n",
                    interval.low(),
                    interval.high());
        }
        line("log-loss", accuracy.logLoss());
        line("root mean square", accuracy.rmse());
        line("right side of one half", accuracy.accuracy());
        line("calibration error", accuracy.ece15());
        line("area, first 3 answers", evaluation.coldStart());
        var first = evaluation.firstAttempts();
        if (first != null) {
            line("area, first attempts", first.accuracy().auc());
            line("log-loss, first attempts", first.accuracy().logLoss());
        }
        missing(data, accuracy);
        cost(evaluation.cost());
    }

    /** Why a dash stands where a number was expected. */
    private void missing(Evaluation.Data data, Accuracy accuracy) {
        if (data.testStudents() == 0) {
            shell.out()
                    .printf(
                            "%nNobody tests: of so few students the %s split took none. A dash stands for what cannot be measured.%n",
                            data.split());
        } else if (accuracy.auc() == null) {
            shell.out()
                    .printf(
                            "%nThe test students' answers are all right or all wrong: where a dash stands, nothing can be told apart.%n");
        }
    }

    private void cost(Evaluation.Cost cost) {
        var out = shell.out();
        out.printf(
                Locale.ROOT,
                "%n%.1f s of processor time to fit, %.1f s in all, %.0f MB at most.%n",
                cost.fitSeconds(),
                cost.totalCpuSeconds(),
                cost.peakMegabytes());
        out.flush();
    }

    private void line(String name, @Nullable Double value) {
        shell.out()
                .printf(
                        Locale.ROOT,
                        "  %-26s%s%n",
                        name,
                        value == null ? "-" : "%.4f".formatted(value));
    }
}
