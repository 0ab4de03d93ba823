package org.cairnlearn.school.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn admin user add} */
@Command(
        name = "add",
        description = "Make an account for a person of the roster.",
        footer = {"", "Without --password-file it makes a strong password and prints it once."})
final class AdminUserAdd implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--login",
            paramLabel = "NAME",
            required = true,
            description = "The name to sign in with.")
    private String login = "";

    @Option(
            names = "--person",
            paramLabel = "SOURCEDID",
            required = true,
            description = "Whose account it is: the id that the roster gives.")
    private String person = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Take the password from the first line of a file; - is standard input.")
    private @Nullable String passwordFile;

    AdminUserAdd(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var named = passwordFile;
        var password = named == null ? OneTimePassword.make(new SecureRandom()) : read(named);
        var settings = options.settings(shell);
        try (var school = OpenSchool.forOneCommand(settings)) {
            var doors = school.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            doors.addAccount(tenant, new NewAccount(login, person, password));
        }
        shell.out().printf("%s can sign in.%n", login);
        if (named == null) {
            shell.out().printf("The password, shown only now: %s%n", password);
        }
        shell.out().flush();
        return ExitCode.DONE;
    }

    private String read(String file) {
        try {
            if (file.equals("-")) {
                return firstLine(shell.in());
            }
            try (var bytes = Files.newInputStream(Inputs.readableFile(Path.of(file)))) {
                return firstLine(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(InputStream bytes) throws IOException {
        var line =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).readLine();
        if (line == null || line.isBlank()) {
            throw CommandStopped.usage(
                    "password.empty",
                    "The password's first line is empty.",
                    "Write the password there, or leave --password-file out to have one made.");
        }
        return line;
    }
}
