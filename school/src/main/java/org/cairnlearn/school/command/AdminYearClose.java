package org.cairnlearn.school.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.cairnlearn.school.roster.YearClosed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn admin year close} */
@Command(
        name = "close",
        description = "Close a school's year: its classes end, their records stay.",
        footer = {
            "",
            "Classes that have begun by the date end with it. From the next day on nobody is in",
            "them, and no roster changes them any more. What was learned stays with the student.",
            "The next year opens with the roster that brings its terms and classes."
        })
final class AdminYearClose implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--school",
            paramLabel = "SOURCEDID",
            required = true,
            description = "Which school, or a district for all its schools: the roster's id.")
    private String school = "";

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The last day of the year.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--dry-run", description = "Tell what would be closed, and close nothing.")
    private boolean dryRun;

    AdminYearClose(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            tell(doors.closeYear(tenant, new YearEnd(school, on, dryRun)), shell.out());
        }
        return ExitCode.DONE;
    }

    private void tell(YearClosed year, PrintWriter out) {
        if (year.classes() == 0) {
            out.printf(
                    "There is nothing to close: %,d classes are closed already.%n", year.before());
        } else {
            out.printf(
                    "%,d classes with %,d students %s on %s; %,d were closed before.%n",
                    year.classes(),
                    year.students(),
                    dryRun ? "would end" : "end",
                    on,
                    year.before());
        }
        if (dryRun) {
            out.println("This was a dry run: nothing was changed.");
        }
        out.flush();
    }
}
