package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn audit report} */
@Command(
        name = "report",
        description = "List whose data an account was shown: after a break-in.",
        footer = {
            "",
            "One line for each student, made from the log: school, student, the kinds of data on the",
            "pages that were sent, how many answers, the first and the last. Those who were asked for",
            "in vain are listed apart. Prints CSV, or one JSON document with --json."
        })
final class AuditReport implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--account",
            paramLabel = "LOGIN",
            required = true,
            description = "The name that the account signs in with.")
    private String account = "";

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The first day.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The last day.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    AuditReport(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw CommandStopped.usage(
                    "report.days", "The last day comes before the first.", "Swap --from and --to.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var report = doors.audit(tenant).report(account, new AuditDoor.Days(from, to));
            if (json) {
                Json.print(AuditJson.of(report), shell.out());
            } else {
                AuditCsv.print(report, shell.out());
            }
        }
        return ExitCode.DONE;
    }
}
