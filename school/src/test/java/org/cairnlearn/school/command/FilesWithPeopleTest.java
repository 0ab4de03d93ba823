package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairnlearn.school.consent.WayOut;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * All commands that write files with people in them, each with its purpose, written by hand. A
 * command with a path that nobody has called harmless here must name a purpose.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilesWithPeopleTest {
    private static final Map<String, String> TABLE =
            Map.of(
                    "cairn study design", "RESEARCH",
                    "cairn study pool", "RESEARCH",
                    "cairn study analyze", "RESEARCH",
                    "cairn mastery fit", "MODELS",
                    "cairn mastery evaluate", "MODELS",
                    "cairn plan solve", "SCHOOL_WORK",
                    "cairn export roster", "SCHOOL_WORK");

    /** Paths from which a command only reads, where it writes people who were made up, or homes. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "--home",
                    "--config",
                    "--password-file",
                    "--with",
                    "--skills",
                    "cairn admin activity FILE",
                    "cairn admin policy set FILE",
                    "cairn export framework FILE",
                    "cairn import attendance PATH",
                    "cairn import consents PATH",
                    "cairn import evidence PATH",
                    "cairn import framework PATH",
                    "cairn import lineitems PATH",
                    "cairn import materials PATH",
                    "cairn import plans PATH",
                    "cairn import roster PATH",
                    "cairn import schedule PATH",
                    "cairn import services PATH",
                    "cairn mastery explain --log",
                    "cairn mastery explain --model",
                    "cairn plan check PLAN.json",
                    "cairn plan check PROBLEM.json",
                    "cairn plan generate --output",
                    "cairn pull framework --token-file",
                    "cairn pull roster --secret-file",
                    "cairn simulate --output");

    @Test
    void every_command_that_writes_people_names_what_for() {
        var declared = new TreeMap<String, String>();
        commands()
                .forEach(command ->
                        way(command)
                                .ifPresent(way ->
                                        declared.put(name(command), way.purpose().toString())));
        assertThat(declared).containsExactlyInAnyOrderEntriesOf(TABLE);
    }

    @Test
    void a_command_with_a_path_that_nobody_has_looked_at_fails() {
        var unknown = new TreeSet<String>();
        for (var command : commands()) {
            if (way(command).isEmpty()) {
                command.getCommandSpec().args().stream()
                        .filter(FilesWithPeopleTest::isPath)
                        .map(argument -> longest(argument))
                        .filter(argument -> !HARMLESS.contains(argument))
                        .map(argument -> name(command) + " " + argument)
                        .filter(argument -> !HARMLESS.contains(argument))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean isPath(ArgSpec argument) {
        return argument.type() == Path.class
                || argument.auxiliaryTypes().length > 0
                        && argument.auxiliaryTypes()[0] == Path.class;
    }

    private static String longest(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private static Optional<WayOut> way(CommandLine command) {
        return Optional.ofNullable(command.getCommand().getClass().getAnnotation(WayOut.class));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static List<CommandLine> commands() {
        var all = new ArrayList<CommandLine>();
        collect(Cairn.commandLine(Shell.ofThisProcess()), all);
        return all;
    }

    private static void collect(CommandLine command, List<CommandLine> into) {
        into.add(command);
        command.getSubcommands().values().forEach(one -> collect(one, into));
    }
}
