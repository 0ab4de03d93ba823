package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Documents that have to say what the code says. With {@code -Dcairn.docs.write=true} they are
 * written instead of compared.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");

    @Test
    void the_settings_reference_is_the_list_of_settings() throws IOException {
        var document = ROOT.resolve("docs/reference/configuration.md");
        var begin = "<!-- settings: written by a test -->\n";
        var end = "<!-- settings: end -->";
        var table =
                Arrays.stream(Setting.values())
                        .map(Setting::reference)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "\n| key | standard | meaning |\n|---|---|---|\n",
                                        "\n\n"));
        var text = Files.readString(document);
        assertThat(text).contains(begin, end);
        same(
                document,
                text.substring(0, text.indexOf(begin) + begin.length())
                        + table
                        + text.substring(text.indexOf(end)));
    }

    @Test
    void the_index_of_decisions_lists_them_all() throws IOException {
        var lines =
                decisions().stream()
                        .map(file -> "- [%s](%s)".formatted(title(file), file.getFileName()))
                        .collect(Collectors.joining("\n"));
        same(
                DECISIONS.resolve("README.md"),
                """
                # Decisions

                Half a page each: the question, the choice, what gets worse, when to look again. This list is written by a test.

                %s
                """
                        .formatted(lines));
    }

    @Test
    void each_decision_has_a_number_of_its_own_and_its_four_parts() throws IOException {
        var numbers = new java.util.HashSet<String>();
        for (var file : decisions()) {
            var number = file.getFileName().toString().substring(0, 4);
            assertThat(number).matches("\\d{4}");
            assertThat(numbers.add(number)).as("%s stands alone", number).isTrue();
            assertThat(title(file)).startsWith(number + ". ");
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .containsSubsequence(
                            "**Question.** ",
                            "**Choice.** ",
                            "**What gets worse.** ",
                            "**When to look again.** ");
        }
        assertThat(numbers).isNotEmpty();
    }

    @Test
    void every_library_of_the_poms_has_its_reason() throws IOException {
        var reasons = Files.readString(DECISIONS.resolve("0009-every-library-has-a-reason.md"));
        for (var pom :
                List.of(
                        "pom.xml",
                        "engine/learner/pom.xml",
                        "engine/planner/pom.xml",
                        "standards/pom.xml",
                        "simulation/pom.xml",
                        "school/pom.xml")) {
            assertThat(libraries(Files.readString(ROOT.resolve(pom))))
                    .allSatisfy(library -> assertThat(reasons).contains("`" + library + "`"));
        }
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        var link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        try (var all = Files.walk(ROOT.resolve("docs"));
                var top = Files.list(ROOT)) {
            var documents =
                    Stream.concat(all, top)
                            .filter(file -> file.toString().endsWith(".md"))
                            .toList();
            assertThat(documents).hasSizeGreaterThan(15);
            for (var document : documents) {
                var links = link.matcher(Files.readString(document)).results();
                assertThat(links.map(found -> document.resolveSibling(found.group(1))))
                        .as(document.toString())
                        .allSatisfy(file -> assertThat(file).exists());
            }
        }
    }

    /** The artifacts that a pom depends on, without our own modules and its build's plugins. */
    private static List<String> libraries(String pom) {
        var dependencies = pom.replaceAll("(?s)<(dependencyManagement|build)>.*?</\\1>", "");
        return Pattern.compile("<dependency>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL)
                .matcher(dependencies)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(artifact -> !artifact.startsWith("cairn-"))
                .toList();
    }

    private static List<Path> decisions() throws IOException {
        try (var files = Files.list(DECISIONS)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static String title(Path decision) {
        try {
            return Files.readAllLines(decision).getFirst().replaceFirst("^# ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(Path document, String expected) throws IOException {
        if (Boolean.getBoolean("cairn.docs.write")) {
            Files.writeString(document, expected);
        }
        assertThat(document).content().isEqualTo(expected);
    }
}
