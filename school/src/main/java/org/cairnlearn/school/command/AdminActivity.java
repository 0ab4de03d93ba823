package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cairnlearn.school.exchange.ActivityRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn admin activity FILE} */
@Command(
        name = "activity",
        description = "Say which statements of other programs (xAPI) are evidence, and of what.",
        footer = {
            "",
            "Reads CSV with the columns verb, activity, competency, score.",
            "verb is an IRI or *; activity is an IRI, with * at its end for all that begin so.",
            "score is scaled, raw, success or completion; of several rules that fit, the first says.",
            "The file is the whole: rules of an earlier file are gone."
        })
final class AdminActivity implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "FILE", description = "The table of rules.")
    private Path file = Path.of("");

    @Option(
            names = "--accounts",
            paramLabel = "URL",
            description = "A home page whose accounts are named by the roster's own ids.")
    private Set<String> accounts = new LinkedHashSet<>();

    AdminActivity(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!file.toFile().isFile()) {
            throw CommandStopped.usage(
                    "activity.no-file", "There is no such file.", "Name the table of rules.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            return switch (doors.activityRules().replace(tenant, file, accounts)) {
                case ActivityRules.Result.Replaced(var rules, var again) -> {
                    shell.out()
                            .printf(
                                    "%d rules hold; %d statements are looked at anew.%n",
                                    rules, again);
                    shell.out().flush();
                    yield ExitCode.DONE;
                }
                case ActivityRules.Result.Refused(var problems) -> {
                    problems.forEach(one ->
                            shell.out()
                                    .printf(
                                            "%s line %s: %s %s%n",
                                            one.file(), one.line(), one.message(), one.fix()));
                    shell.out().flush();
                    yield ExitCode.REFUSED;
                }
            };
        }
    }
}
