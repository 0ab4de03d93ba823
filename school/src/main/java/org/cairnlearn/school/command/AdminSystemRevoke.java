package org.cairnlearn.school.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.cairnlearn.school.platform.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cairn admin system revoke} */
@Command(name = "revoke", description = "Take a system's key back: its next request is refused.")
final class AdminSystemRevoke implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "ID", description = "Which one: the id that list shows.")
    private UUID id = new UUID(0, 0);

    AdminSystemRevoke(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var taken =
                    doors.work()
                            .write(
                                    Actor.Task.administering(tenant),
                                    () -> doors.clients().revoke(id, null));
            if (!taken) {
                throw CommandStopped.usage(
                        "system.unknown",
                        "No system with this id has a key.",
                        "See cairn admin system list.");
            }
        }
        shell.out().println("Taken back.");
        shell.out().flush();
        return ExitCode.DONE;
    }
}
