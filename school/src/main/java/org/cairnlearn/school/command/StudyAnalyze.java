package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cairnlearn.school.study.StudyAnswer;
import org.cairnlearn.school.study.StudyDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn study analyze PLAN} */
@Command(
        name = "analyze",
        description = "Carry out an analysis plan on data.",
        footer = {
            "",
            "The plan and all analyses are described in docs/reference/analysis-plan.md.",
            "Exit code 3: the plan or the data cannot be used."
        })
final class StudyAnalyze implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "PLAN.json", description = "The analysis plan.")
    private Path plan = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "[NAME=]DATA.csv",
            description =
                    "Data, with the plan's name of it where there are several. May be given again.")
    private List<String> data = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    StudyAnalyze(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return switch (StudyDesk.analyze(Inputs.readableFile(plan), named(data))) {
            case StudyAnswer.Done(var document) -> {
                Json.print(document, shell.out());
                yield ExitCode.DONE;
            }
            case StudyAnswer.Refused(var problems) ->
                    throw CommandStopped.refused(problems.stream().map(Trouble::of).toList());
        };
    }

    /** Files by the names before the equals sign; one without a name is the first of the plan. */
    static Map<String, Path> named(List<String> options) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (var option : options) {
            int equals = option.indexOf('=');
            boolean hasName = equals > 0 && option.lastIndexOf('/', equals) < 0;
            var name = hasName ? option.substring(0, equals) : "";
            var file = hasName ? option.substring(equals + 1) : option;
            if (files.put(name, Inputs.readableFile(Path.of(file))) != null) {
                throw CommandStopped.usage(
                        "command.usage",
                        "--data names the same data twice.",
                        "Write --data NAME=FILE for each.");
            }
        }
        return files;
    }
}
