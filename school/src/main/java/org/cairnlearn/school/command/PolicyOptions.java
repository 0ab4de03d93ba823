package org.cairnlearn.school.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose policy a command is about. */
@Command
final class PolicyOptions implements HasLog {
    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    @Option(
            names = "--school",
            paramLabel = "SOURCEDID",
            description = "Which school: the id that the roster gives (else the district).")
    private @Nullable String named;

    @Override
    public CairnLog log(Shell shell) {
        return school.log(shell);
    }

    <T> T with(Shell shell, Function<PolicyDoor, T> what) {
        var settings = school.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            return what.apply(doors.policy(tenant, named));
        }
    }
}
