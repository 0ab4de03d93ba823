package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.study.Leaving;
import org.cairnlearn.school.study.StudyAnswer;
import org.cairnlearn.school.study.StudyDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn study design PLAN} */
@WayOut(purpose = Purpose.RESEARCH, data = DataKind.WORK)
@Command(
        name = "design",
        description = "Look at a study's plan before it starts.",
        footer = {
            "",
            "Prints what the design can find, what it cannot answer, and the seal that goes into the plan.",
            "Exit code 3: the plan cannot be used, or the design cannot answer its question."
        })
final class StudyDesign implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "PLAN.json", description = "The analysis plan.")
    private Path plan = Path.of("");

    @Option(
            names = "--roster",
            paramLabel = "ROSTER.csv",
            description =
                    "Draw who has the programme: ids, and classes or blocks, by the plan's columns and seed.")
    private List<Path> roster = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    StudyDesign(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var files = StudyAnalyze.named(roster.stream().map(Path::toString).toList());
        var leaving =
                files.isEmpty()
                        ? Leaving.NOBODY
                        : new Leaving(refusals.of(shell, Purpose.RESEARCH));
        return switch (StudyDesk.design(Inputs.readableFile(plan), files, leaving)) {
            case StudyAnswer.Designed designed -> {
                if (json) {
                    Json.print(designed.document(), shell.out());
                } else {
                    shell.out().println(designed.words());
                    shell.out().flush();
                }
                yield designed.answerable() ? ExitCode.DONE : ExitCode.REFUSED;
            }
            case StudyAnswer.Refused(var problems) ->
                    throw CommandStopped.refused(problems.stream().map(Trouble::of).toList());
            case StudyAnswer.Done _, StudyAnswer.Pooled _ ->
                    throw new IllegalStateException("A design is neither analysis nor pool");
        };
    }
}
