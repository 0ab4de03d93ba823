package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** {@code cairn study analyze PLAN} */
@WayOut(purpose = Purpose.RESEARCH, data = DataKind.WORK)
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

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Stands for today; results of a study are closed before its end.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "OUT.html",
            description =
                    "Write the one-page report, and beside it the same analyses as an R script.")
    private @Nullable Path report;

    @Option(
            names = "--reports",
            paramLabel = "LIST.json",
            description =
                    "Whom earlier reports of a study were about, kept so that no two reports together tell about few students; beside the plan if not given.")
    private @Nullable Path reports;

    @Mixin private final RefusalOptions refusals = new RefusalOptions();

    StudyAnalyze(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var today = asOf == null ? today(shell) : asOf;
        var answer =
                StudyDesk.analyze(
                        Inputs.readableFile(plan),
                        named(data),
                        today,
                        reports(),
                        new Leaving(refusals.of(shell, Purpose.RESEARCH)));
        return switch (answer) {
            case StudyAnswer.Done done -> {
                write(done);
                if (json) {
                    Json.print(done.document(), shell.out());
                } else {
                    shell.out().println(done.document().get("sentence").asString());
                    shell.out().flush();
                }
                yield ExitCode.DONE;
            }
            case StudyAnswer.Refused(var problems) ->
                    throw CommandStopped.refused(problems.stream().map(Trouble::of).toList());
            case StudyAnswer.Designed _, StudyAnswer.Pooled _ ->
                    throw new IllegalStateException("An analysis is neither design nor pool");
        };
    }

    /** A report is held against earlier ones. */
    private Optional<Path> reports() {
        if (reports != null || report == null) {
            return Optional.ofNullable(reports);
        }
        var name = String.valueOf(plan.getFileName()).replaceFirst("\\.json$", "");
        return Optional.of(plan.resolveSibling(name + ".reports.json"));
    }

    static LocalDate today(Shell shell) {
        return LocalDate.ofInstant(shell.clock().instant(), ZoneId.systemDefault());
    }

    private void write(StudyAnswer.Done done) {
        if (report == null) {
            return;
        }
        var name = String.valueOf(report.getFileName());
        var script = report.resolveSibling(name.replaceFirst("\\.html?$", "") + ".R");
        try {
            Files.writeString(report, done.html());
            Files.writeString(script, done.script());
        } catch (IOException e) {
            throw CommandStopped.failed(
                    "file.unwritable",
                    "%s cannot be written.".formatted(report),
                    "Name a file in a folder that exists and where you may write.");
        }
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
