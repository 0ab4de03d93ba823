package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.fitting.Fitting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code cairn mastery fit FILE -o MODEL.json}, or without a file for a school. */
@WayOut(purpose = Purpose.MODELS, data = DataKind.WORK)
@Command(
        name = "fit",
        description = "Fit the learner model to a response log, or to a school's own evidence.",
        footer = {
            "",
            "Without FILE, a model is fitted to the school and waits to be adopted: cairn mastery adopt.",
            "A fit to a log that was stopped goes on where it was when it is called again.",
            "The test students are left out, so that the model can be measured on them; --everyone takes them in."
        })
final class MasteryFit implements Callable<Integer>, HasLog {
    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A response log: CSV, also packed with gzip.")
    private @Nullable Path file;

    @Mixin private final ModelOptions options = new ModelOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MODEL.json",
            description = "Where to write the model, with where it comes from.")
    private @Nullable Path output;

    @Option(names = "--everyone", description = "Fit to the test students too.")
    private boolean everyone;

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    MasteryFit(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CairnLog log(Shell of) {
        return school.log(of);
    }

    @Override
    public Integer call() throws IOException {
        var from = file;
        var to = output;
        if (from == null) {
            return new SchoolFit(shell, school, options.threads()).run(json);
        }
        if (to == null) {
            throw CommandStopped.usage(
                    "command.usage", "A model needs a place.", "Name it with -o MODEL.json.");
        }
        return fit(from, to);
    }

    private int fit(Path file, Path output) throws IOException {
        var log = new LogInput(shell).require(file, refusals.of(shell, Purpose.MODELS));
        var wish = new Fitting.Wish(options.kind(), options.parting(log), null, options.threads());
        var model = Fitting.fit(log, wish, everyone, output);
        if (json) {
            var document = JsonNodeFactory.instance.objectNode();
            document.put("model", model.kind()).put("file", output.toString());
            Json.print(document, shell.out());
        } else {
            shell.out().printf("The model (%s) is in %s.%n", model.kind(), output);
            shell.out().flush();
        }
        return ExitCode.DONE;
    }
}
