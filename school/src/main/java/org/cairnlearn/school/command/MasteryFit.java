package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.fitting.Fitting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code cairn mastery fit FILE -o MODEL.json} */
@WayOut(purpose = Purpose.MODELS, data = DataKind.WORK)
@Command(
        name = "fit",
        description = "Fit the learner model to a response log.",
        footer = {
            "",
            "The test students are left out, so that the model can be measured on them; --everyone takes them in."
        })
final class MasteryFit implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A response log: CSV, also packed with gzip.")
    private Path file = Path.of("");

    @Mixin private final ModelOptions options = new ModelOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MODEL.json",
            required = true,
            description = "Where to write the model, with where it comes from.")
    private Path output = Path.of("");

    @Option(names = "--everyone", description = "Fit to the test students too.")
    private boolean everyone;

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    MasteryFit(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
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
