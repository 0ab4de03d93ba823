package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.planning.DayDesk;
import org.cairnlearn.school.planning.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn plan solve PROBLEM.json} */
@WayOut(
        purpose = Purpose.SCHOOL_WORK,
        data = {DataKind.NAME, DataKind.WORK})
@Command(
        name = "solve",
        description = "Plan a day: who is where, what it is worth, and what no plan can exceed.",
        footer = {
            "",
            "The documents are described in docs/reference/day-plan.md.",
            "Exit code 3: the problem is refused. A rule that no plan can keep is named as unmet."
        })
final class PlanSolve implements Callable<Integer> {
    private static final double STANDARD_SECONDS = 10;

    private final Shell shell;

    @Parameters(paramLabel = "PROBLEM.json", description = "The day (cairn-problem/1).")
    private Path problem = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN.json",
            description = "Where to write the plan (cairn-plan/1).")
    private @Nullable Path output;

    @ArgGroup private @Nullable Limit limit;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Searches side by side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Where chance starts (${DEFAULT-VALUE}); with --iterations a plan comes out the same everywhere.")
    private long seed;

    @Option(
            names = "--shortages",
            description =
                    "Also say of which role, room or hour one more would have met most needs.")
    private boolean shortages;

    @Option(names = "--json", description = "Print the plan as one JSON document.")
    private boolean json;

    /** When the search ends. */
    static final class Limit {
        @Option(
                names = "--seconds",
                paramLabel = "N",
                description = "Search so long by the clock (10).")
        private @Nullable Double seconds;

        @Option(
                names = "--cpu-seconds",
                paramLabel = "N",
                description = "Search so long by the processor, all threads together.")
        private @Nullable Double cpuSeconds;

        @Option(names = "--iterations", paramLabel = "N", description = "Search so many steps.")
        private @Nullable Long iterations;
    }

    PlanSolve(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        var effort = effort();
        if (output != null) {
            Inputs.writableFile(output);
        }
        var answer =
                DayAnswers.require(DayDesk.solve(Inputs.readableFile(problem), effort, shortages));
        if (output != null) {
            DayDesk.write(answer.document(), output);
        }
        if (json) {
            Json.print(answer.document(), shell.out());
        } else {
            shell.out().print(answer.words());
            shell.out().flush();
        }
        return ExitCode.DONE;
    }

    private Effort effort() {
        double seconds = limit == null ? STANDARD_SECONDS : orEndless(limit.seconds);
        double cpuSeconds = limit == null ? Double.MAX_VALUE : orEndless(limit.cpuSeconds);
        long iterations =
                limit == null || limit.iterations == null ? Long.MAX_VALUE : limit.iterations;
        if (threads < 1 || iterations < 0 || !(seconds >= 0) || !(cpuSeconds >= 0)) {
            throw CommandStopped.usage(
                    "command.usage",
                    "Threads are 1 or more, and a search is not shorter than nothing.",
                    "See cairn plan solve --help.");
        }
        return new Effort(seconds, cpuSeconds, iterations, threads, seed);
    }

    private static double orEndless(@Nullable Double seconds) {
        return seconds == null ? Double.MAX_VALUE : seconds;
    }
}
