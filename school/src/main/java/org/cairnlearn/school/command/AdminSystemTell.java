package org.cairnlearn.school.command;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.webhook.Hook;
import org.cairnlearn.school.webhook.HookBook;
import org.cairnlearn.school.webhook.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn admin system tell} */
@Command(
        name = "tell",
        description = "Tell a system what happens: signed messages to an address (webhooks).",
        footer = {"", "Kinds: evidence.recorded, import.ended, plan.shared, source.alert."})
final class AdminSystemTell implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "ID", description = "Which system: the id that list shows.")
    private UUID id = new UUID(0, 0);

    @Option(names = "--address", required = true, description = "Where it is told.")
    private URI address = URI.create("");

    @Option(
            names = "--kind",
            required = true,
            arity = "1..*",
            converter = KindName.class,
            description = "What it is told.")
    private Set<Kind> kinds = new LinkedHashSet<>();

    @Option(
            names = "--reach",
            paramLabel = "HOW",
            converter = PullFramework.ReachName.class,
            description = "internet, unless you say own-network or this-machine.")
    private Reach reach = Reach.INTERNET;

    AdminSystemTell(Shell shell) {
        this.shell = shell;
    }

    /** A kind as messages name it. */
    static final class KindName implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String typed) {
            return Kind.find(typed)
                    .orElseThrow(
                            () -> new TypeConversionException("this is not a kind; see --help"));
        }
    }

    @Override
    public Integer call() {
        if (!reach.mayAsk(address) || address.toString().length() > Hook.LONGEST_ADDRESS) {
            throw CommandStopped.usage(
                    "system.address",
                    "Nothing can be told at this address.",
                    "Give a whole address that begins with https.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var made = doors.work().write(Actor.Task.administering(tenant), () -> tell(doors));
            shell.out().printf("webhook secret  %s%n", made.secret());
        }
        shell.out().println("It is not shown again. See under Data sources how it goes.");
        shell.out().flush();
        return ExitCode.DONE;
    }

    private HookBook.Made tell(Doors doors) {
        if (doors.clients().all().stream().noneMatch(one -> one.id().equals(id))) {
            throw CommandStopped.usage(
                    "system.unknown",
                    "No system with this id has a key.",
                    "See cairn admin system list.");
        }
        return doors.hooks()
                .add(new HookBook.Wish(id, new Hook.Where(address, reach), kinds), null);
    }
}
