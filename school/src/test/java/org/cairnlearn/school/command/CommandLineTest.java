package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {
    @TempDir Path home;

    private static final String COMMANDS =
            """

            demo
            serve
            import
            import roster
            import framework
            import evidence
            import services
            import schedule
            import attendance
            import consents
            import lineitems
            import plans
            import materials
            mastery
            mastery evaluate
            mastery fit
            mastery explain
            mastery adopt
            plan
            plan solve
            plan check
            plan generate
            study
            study design
            study analyze
            study pool
            simulate
            audit
            audit verify
            audit report
            export
            export framework
            export roster
            pull
            pull framework
            pull roster
            admin
            admin periods
            admin year
            admin year close
            admin policy
            admin policy show
            admin policy set
            admin right
            admin lift
            admin activity
            admin system
            admin system add
            admin system list
            admin system revoke
            admin system tell
            admin user
            admin user add
            """;

    @Test
    void help_names_every_command_in_the_order_in_which_a_newcomer_needs_them() {
        var typed = Typed.in(home, "--help");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .startsWith("Usage: cairn")
                .containsSubsequence("demo", "serve", "import", "admin")
                .contains("Start with: cairn demo");
    }

    @Test
    void there_are_these_commands() {
        assertThat(paths())
                .extracting(path -> String.join(" ", path))
                .containsExactlyInAnyOrderElementsOf(COMMANDS.lines().toList());
    }

    private List<List<String>> paths() {
        return all(
                Cairn.commandLine(Typed.shell(home, new StringWriter(), new StringWriter())),
                List.of());
    }

    @Test
    void the_help_of_a_key_names_every_scope_that_it_takes() {
        var help = Typed.in(home, "admin", "system", "add", "--help").out();
        for (var scope : Standing.Scope.values()) {
            var typed = scope.address().replaceFirst("^https://.*/", "");
            assertThat(help).containsPattern("(?<![-/\\w])" + Pattern.quote(typed) + "[\\s,.]");
        }
    }

    @Test
    void every_command_has_help_and_version() {
        for (var command : paths()) {
            var help = Typed.in(home, with(command, "--help"));
            assertThat(help.exitCode()).as("%s --help", command).isZero();
            assertThat(help.out()).as("%s --help", command).contains("--version");
            var version = Typed.in(home, with(command, "--version"));
            assertThat(version.exitCode()).isZero();
            assertThat(version.out()).startsWith("cairn ");
        }
    }

    @Test
    void every_option_says_what_it_does() {
        for (var command : commandLines()) {
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
            for (var option : command.getCommandSpec().args()) {
                assertThat(option.description())
                        .as("%s %s", command.getCommandName(), option.paramLabel())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "improt",
                "import",
                "import roster",
                "import roster a b",
                "import roster . --accept-removal",
                "import evidence . --map talent=a.csv",
                "import evidence . --start yesterday",
                "import roster . --tenant harbor",
                "mastery evaluate",
                "mastery evaluate /no/such/log.csv",
                "serve --port many",
                "serve --port 70000",
                "serve --home . --port -1",
                "demo --students 0",
                "admin user add --login ada"
            })
    void a_command_typed_wrongly_is_exit_code_2_and_one_short_sentence(String line) {
        var typed = Typed.in(home, line.split(" "));
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().strip()).isNotEmpty().doesNotContain("\tat ", "Exception");
        assertThat(home).as("nothing was started").isEmptyDirectory();
    }

    @Test
    void an_unknown_file_is_told_before_anything_is_started() {
        var typed = Typed.in(home, "import", "roster", "/no/such/roster.zip");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err().strip())
                .isEqualTo("There is no file or folder /no/such/roster.zip.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void with_json_the_same_is_one_document_with_problems() {
        var typed = Typed.in(home, "import", "framework", "/no/such/table.csv", "--json");
        assertThat(typed.exitCode()).isEqualTo(2);
        var problems = JsonMapper.shared().readTree(typed.out()).get("problems");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).propertyNames())
                .containsExactly(
                        "severity", "code", "file", "line", "column", "field", "message", "fix");
        assertThat(problems.get(0).get("code").asString()).isEqualTo("file.unknown");
    }

    @Test
    void a_home_that_cannot_be_made_is_a_failure_in_one_sentence() throws Exception {
        var file = Files.writeString(home.resolve("a-file"), "not a folder");
        var typed = Typed.in(home, "import", "roster", ".", "--json", "--home", file + "/school");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("--home").doesNotContain("Exception:", "\tat ");
        assertThat(JsonMapper.shared().readTree(typed.out()).get("problems")).hasSize(1);
    }

    private List<CommandLine> commandLines() {
        List<CommandLine> lines = new ArrayList<>();
        lines.add(Cairn.commandLine(Typed.shell(home, new StringWriter(), new StringWriter())));
        for (int at = 0; at < lines.size(); at++) {
            lines.addAll(lines.get(at).getSubcommands().values());
        }
        return lines;
    }

    private static List<List<String>> all(CommandLine command, List<String> path) {
        List<List<String>> paths = new ArrayList<>();
        paths.add(path);
        command.getSubcommands()
                .forEach((name, sub) -> paths.addAll(all(sub, List.of(with(path, name)))));
        return paths;
    }

    private static String[] with(List<String> path, String last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer.toArray(String[]::new);
    }
}
