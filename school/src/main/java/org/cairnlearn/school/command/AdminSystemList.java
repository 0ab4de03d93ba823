package org.cairnlearn.school.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn admin system list} */
@Command(name = "list", description = "Show the other systems, with what each may ask for.")
final class AdminSystemList implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    AdminSystemList(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var time = doors.time();
            var all = doors.work().read(Actor.Task.administering(tenant), doors.clients()::all);
            for (var one : all) {
                shell.out().println(line(one, one.state(time.now(), time.today())));
            }
            if (all.isEmpty()) {
                shell.out().println("No other system has a key.");
            }
        }
        shell.out().flush();
        return ExitCode.DONE;
    }

    private static String line(ApiClient client, ApiClient.State state) {
        return "%s  %s  %s  until %s  %s  %s"
                .formatted(
                        client.id(),
                        state.name().toLowerCase(Locale.ROOT),
                        client.use().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        client.life().ends(),
                        client.scopes().stream()
                                .sorted()
                                .map(Scope::address)
                                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                                .collect(Collectors.joining(",")),
                        client.name());
    }
}
