package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.study.Leaving;
import org.cairnlearn.school.study.StudyAnswer;
import org.cairnlearn.school.study.StudyDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn study pool PLAN} */
@WayOut(purpose = Purpose.RESEARCH, data = DataKind.WORK)
@Command(
        name = "pool",
        description = "Make a regional pool: sums of students without a programme, and no student.",
        footer = {
            "",
            "Others name the file in their plan as similar students, see docs/reference/analysis-plan.md.",
            "Exit code 3: the plan or the data cannot be used."
        })
final class StudyPool implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "PLAN.json", description = "The plan of the study that needs it.")
    private Path plan = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "[NAME=]DATA.csv",
            description = "This district's students.",
            required = true)
    private List<String> data = List.of();

    @Option(
            names = "--out",
            paramLabel = "POOL.json",
            description = "The file to write.",
            required = true)
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Stands for today; outcomes are closed before the study's end.")
    private @Nullable LocalDate asOf;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    StudyPool(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var today = asOf == null ? StudyAnalyze.today(shell) : asOf;
        var answer =
                StudyDesk.pool(
                        Inputs.readableFile(plan),
                        StudyAnalyze.named(data),
                        today,
                        new Leaving(refusals.of(shell, Purpose.RESEARCH)));
        return switch (answer) {
            case StudyAnswer.Pooled(var document, var words) -> {
                write(document.toString());
                shell.out().println(words);
                shell.out().flush();
                yield ExitCode.DONE;
            }
            case StudyAnswer.Refused(var problems) ->
                    throw CommandStopped.refused(problems.stream().map(Trouble::of).toList());
            case StudyAnswer.Done _, StudyAnswer.Designed _ ->
                    throw new IllegalStateException("A pool is no analysis");
        };
    }

    private void write(String text) {
        try {
            Files.writeString(out, text + "\n");
        } catch (IOException e) {
            throw CommandStopped.failed(
                    "file.unwritable",
                    "%s cannot be written.".formatted(out),
                    "Name a file in a folder that exists and where you may write.");
        }
    }
}
