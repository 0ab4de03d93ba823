package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn admin lift} */
@Command(
        name = "lift",
        description = "Let an account go on that was stopped because it opened too many students.",
        footer = {
            "",
            "For the day on which no administrator is left to do it on the page Alarms.",
            "Look first at what was opened: cairn audit report."
        })
final class AdminLift implements Callable<Integer> {
    private static final int LONGEST = 300;

    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--person",
            paramLabel = "SOURCEDID",
            required = true,
            description = "Whose account: the id that the roster gives.")
    private String person = "";

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why; it stands beside the stop for good.")
    private String why = "";

    AdminLift(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw CommandStopped.usage(
                    "lift.why", "--why takes a text of 1 to %d letters.".formatted(LONGEST), "");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            if (!doors.lift(tenant, person, reason)) {
                throw CommandStopped.failed(
                        "lift.not-stopped", "No account of this person is stopped.", "");
            }
        }
        shell.out().println("The account goes on.");
        shell.out().flush();
        return ExitCode.DONE;
    }
}
