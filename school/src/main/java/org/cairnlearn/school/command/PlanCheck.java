package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.planning.DayDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn plan check PROBLEM.json PLAN.json} */
@Command(
        name = "check",
        description = "Hold a plan against every rule, and compute its worth anew.",
        footer = {
            "",
            "Knows nothing of how plans are made. Exit code 3: a rule is broken that the plan does not name as unmet."
        })
final class PlanCheck implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The day.")
    private Path problem = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
    private Path plan = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    PlanCheck(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var answer =
                DayAnswers.require(
                        DayDesk.check(Inputs.readableFile(problem), Inputs.readableFile(plan)));
        if (json) {
            Json.print(answer.document(), shell.out());
        } else {
            shell.out().print(answer.words());
            shell.out().flush();
        }
        return answer.sound() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
