package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code cairn simulate --students N --days D --seed S -o DIR} */
@Command(
        name = "simulate",
        description = "Write a simulated school as files, and the truth about it.",
        footer = {
            "",
            "The same options give the same files to the byte. truth/ holds what no school can know."
        })
final class Simulate implements Callable<Integer> {
    private static final int DAYS_A_WEEK = 5;
    private static final int MOST_DAYS = 180;

    private final Shell shell;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "How many students the school has (${DEFAULT-VALUE}).")
    private int students = 600;

    @Option(
            names = "--days",
            paramLabel = "D",
            description = "School days of work before the day, in whole weeks (${DEFAULT-VALUE}).")
    private int days = 40;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Chance; another seed is another school (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which the school is looked at (${DEFAULT-VALUE}).")
    private LocalDate on = LocalDate.of(2026, 11, 16);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where to write; files of the same names are replaced.")
    private Path output = Path.of("");

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    Simulate(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        refuseUnless(students, SchoolSeed.MOST_STUDENTS, "--students");
        refuseUnless(days, MOST_DAYS, "--days");
        if (on.getYear() < 2000 || on.getYear() > 2100) {
            throw CommandStopped.usage(
                    "command.usage", "--on takes a day of the years 2000 to 2100.", "");
        }
        var weeks = Math.ceilDiv(days, DAYS_A_WEEK);
        var school = HarborSchool.simulate(new SchoolSeed(seed, on, students, weeks));
        school.writeTo(output);
        tell(school);
        return ExitCode.DONE;
    }

    private static void refuseUnless(int number, int most, String option) {
        if (number < 1 || number > most) {
            throw CommandStopped.usage(
                    "command.usage",
                    "%s takes a number from 1 to %,d.".formatted(option, most),
                    "");
        }
    }

    private void tell(SimulatedSchool school) {
        var days = school.days().calendar().before(on).size();
        var responses =
                school.studied().stream().mapToLong(one -> one.log().responses().size()).sum();
        if (json) {
            var document = JsonNodeFactory.instance.objectNode();
            document.put("students", students)
                    .put("schoolDays", days)
                    .put("responses", responses)
                    .put("start", school.start().toString())
                    .put("on", on.toString())
                    .put("seed", seed);
            Json.print(document, shell.out());
            return;
        }
        shell.out()
                .printf(
                        "%,d students, %d school days, %,d answers are in %s.%n",
                        students, days, responses, output);
        shell.out()
                .printf(
                        "Second 0 of the responses is %s: the --start of import evidence.%n",
                        school.start());
        shell.out().flush();
    }
}
