package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn admin system add} */
@Command(
        name = "add",
        description = "Give another system a key. Its secret is printed once and kept nowhere.",
        footer = {
            "",
            "Uses: school-work (the school's own system), sharing (a program of another company:",
            "only students with consent), directory (only students whose families did not refuse).",
            "Scopes: roster-core.readonly, roster.readonly, roster-demographics.readonly,",
            "core.readonly (what can be learned), resource.readonly, gradebook.readonly,",
            "gradebook.createput, gradebook.delete, statements/write, statements/read/mine,",
            "state, profile."
        })
final class AdminSystemAdd implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(names = "--name", required = true, description = "What the office calls it.")
    private String name = "";

    @Option(
            names = "--use",
            required = true,
            converter = UseName.class,
            description = "Whose it is, which decides of which students it is told.")
    private Use use = Use.SHARING;

    @Option(
            names = "--scope",
            required = true,
            arity = "1..*",
            converter = ScopeName.class,
            description = "What it may ask for.")
    private Set<Scope> scopes = new LinkedHashSet<>();

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "Its last day.")
    private LocalDate until = LocalDate.EPOCH;

    AdminSystemAdd(Shell shell) {
        this.shell = shell;
    }

    /** A use as it is typed. */
    static final class UseName implements ITypeConverter<Use> {
        @Override
        public Use convert(String typed) {
            for (var use : Use.values()) {
                if (use.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(typed)) {
                    return use;
                }
            }
            throw new TypeConversionException("this is not a use; see --help");
        }
    }

    /** A scope by its name, or by its whole address. */
    static final class ScopeName implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String typed) {
            for (var scope : Scope.values()) {
                if (scope.address().equals(typed) || scope.address().endsWith("/" + typed)) {
                    return scope;
                }
            }
            throw new TypeConversionException("this is not a scope; see --help");
        }
    }

    @Override
    public Integer call() {
        if (name.isBlank() || name.strip().length() > ApiClient.LONGEST_NAME) {
            throw CommandStopped.usage(
                    "system.name",
                    "A system's name has 1 to %d letters.".formatted(ApiClient.LONGEST_NAME),
                    "Choose another --name.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            if (until.isBefore(doors.time().today())) {
                throw CommandStopped.usage(
                        "system.until", "That day is over.", "Choose a later --until.");
            }
            var wish = new Clients.Wish(name.strip(), use, scopes, until);
            var key =
                    doors.work()
                            .write(
                                    Actor.Task.administering(tenant),
                                    () -> doors.clients().add(wish, null));
            shell.out().printf("client_id      %s%n", key.id());
            shell.out().printf("client_secret  %s%n", key.secret());
        }
        shell.out().println("Tokens are at /oauth2/token. The secret is not shown again.");
        shell.out().flush();
        return ExitCode.DONE;
    }
}
