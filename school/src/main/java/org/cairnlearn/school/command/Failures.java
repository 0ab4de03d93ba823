package org.cairnlearn.school.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.HomeRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what stopped a command into an exit code and into words: sentences on standard error, and
 * with {@code --json} also the one document on standard output. A stack trace reaches no terminal.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        var json = parsed.originalArgs().contains("--json");
        return switch (failure) {
            case CommandStopped stopped -> tell(stopped.exitCode(), stopped.troubles(), json);
            case HomeRefused refused ->
                    tell(
                            ExitCode.FAILED,
                            List.of(Trouble.error("home.refused", message(refused), "")),
                            json);
            case Exception other -> unexpected(other, command, json);
        };
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var trouble =
                Trouble.error(
                        "command.usage",
                        sentence(message(wrong)),
                        "See %s --help.".formatted(command.getCommandSpec().qualifiedName()));
        return tell(ExitCode.USAGE, List.of(trouble), Arrays.asList(arguments).contains("--json"));
    }

    /** For a failure outside of any command's reach, such as running out of memory. */
    int unexpected(Throwable failure, String what) {
        return tell(
                ExitCode.FAILED,
                List.of(log(shell).write(failure, what, shell.clock().instant())),
                false);
    }

    private int unexpected(Exception failure, CommandLine command, boolean json) {
        Object self = command.getCommand();
        var log =
                Stream.concat(
                                Stream.of(self),
                                command.getCommandSpec().mixins().values().stream()
                                        .map(CommandSpec::userObject))
                        .filter(HasLog.class::isInstance)
                        .map(HasLog.class::cast)
                        .findFirst()
                        .map(has -> has.log(shell))
                        .orElseGet(() -> log(shell));
        var name = command.getCommandSpec().qualifiedName();
        return tell(
                ExitCode.FAILED, List.of(log.write(failure, name, shell.clock().instant())), json);
    }

    private static CairnLog log(Shell shell) {
        return CairnLog.in(shell.standardHome().folder());
    }

    private int tell(int exitCode, List<Trouble> troubles, boolean json) {
        if (json) {
            Json.print(Json.troubles(troubles), shell.out());
        }
        troubles.forEach(trouble -> shell.err().println(trouble.sentence()));
        shell.err().flush();
        return exitCode;
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private static String sentence(String message) {
        var line = message.strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
