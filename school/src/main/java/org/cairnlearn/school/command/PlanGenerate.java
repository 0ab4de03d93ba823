package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.planning.DayDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code cairn plan generate -o PROBLEM.json} */
@Command(name = "generate", description = "Make up a realistic day to plan.")
final class PlanGenerate implements Callable<Integer> {
    private final Shell shell;

    @Option(
            names = "--students",
            paramLabel = "N",
            defaultValue = "600",
            description = "2 to 100,000 (${DEFAULT-VALUE}).")
    private int students;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "4",
            description = "1 to 12 (${DEFAULT-VALUE}).")
    private int blocks;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--groups",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Whether it matters who is in a group with whom (${DEFAULT-VALUE}).")
    private Groups groups = Groups.on;

    @Option(
            names = "--shape",
            paramLabel = "NAME",
            defaultValue = "usual",
            description = "What is scarce: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private DayDesk.Scarce shape = DayDesk.Scarce.USUAL;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PROBLEM.json",
            description = "Where to write it; else it is printed.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print one JSON document about what was written.")
    private boolean json;

    /** Spelled as on the command line. */
    enum Groups {
        on,
        off
    }

    PlanGenerate(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (students < 2 || students > 100_000 || blocks < 1 || blocks > 12) {
            throw CommandStopped.usage(
                    "command.usage",
                    "A day has 2 to 100,000 students and 1 to 12 blocks.",
                    "See cairn plan generate --help.");
        }
        if (output != null) {
            Inputs.writableFile(output);
        }
        var wanted = new DayDesk.MadeUp(students, blocks, seed, groups == Groups.on, shape);
        var document = DayDesk.generate(wanted);
        if (output == null) {
            Json.print(document, shell.out());
            return ExitCode.DONE;
        }
        DayDesk.write(document, output);
        if (json) {
            var about = JsonNodeFactory.instance.objectNode();
            about.put("file", output.toString());
            for (var part : new String[] {"students", "teachers", "offerings"}) {
                about.put(part, document.path(part).size());
            }
            Json.print(about, shell.out());
        } else {
            shell.out()
                    .printf(
                            "%s: %d students, %d teachers, %d offerings%n",
                            output,
                            document.path("students").size(),
                            document.path("teachers").size(),
                            document.path("offerings").size());
            shell.out().flush();
        }
        return ExitCode.DONE;
    }
}
