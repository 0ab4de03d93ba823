package org.cairnlearn.school.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cairnlearn.school.schedule.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn admin periods} */
@Command(
        name = "periods",
        description = "Say when a school's periods are.",
        footer = {"", "For example: cairn admin periods --school ID 1=08:15-09:00 2=09:05-09:50"})
final class AdminPeriods implements Callable<Integer> {
    private static final Pattern PERIOD = Pattern.compile("(.+)=(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--school",
            paramLabel = "SOURCEDID",
            required = true,
            description = "Which school: the id that the roster gives.")
    private String school = "";

    @Parameters(
            paramLabel = "PERIOD=HH:MM-HH:MM",
            arity = "1..*",
            description = "All the periods, by the names that the roster's classes use.")
    private List<String> periods = List.of();

    AdminPeriods(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var all = new ArrayList<Period>();
        periods.forEach(period -> all.add(period(period)));
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            doors.setPeriods(tenant, school, all);
        }
        shell.out().printf("The school has %d periods now.%n", all.size());
        shell.out().flush();
        return ExitCode.DONE;
    }

    static Period period(String text) {
        var parts = PERIOD.matcher(text);
        if (!parts.matches()) {
            throw notAPeriod();
        }
        try {
            return new Period(
                    parts.group(1),
                    LocalTime.parse(parts.group(2)),
                    LocalTime.parse(parts.group(3)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notAPeriod();
        }
    }

    private static CommandStopped notAPeriod() {
        return CommandStopped.usage(
                "periods.not-a-period",
                "A period has a name, a beginning and a later end.",
                "Write for example 3=10:05-10:45.");
    }
}
