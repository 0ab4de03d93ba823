package org.cairnlearn.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger finds a page's word in the code: word, package and table of GLOSSARY.md are true. */
@SchoolTest
class GlossaryTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TABLE = Pattern.compile("`([a-z]+\\.[a-z_]+)`");

    @Autowired JdbcClient sql;

    @Test
    void twenty_words_and_more_lead_to_a_package_that_is_there() throws IOException {
        var packages = packages();
        assertThat(packages).hasSizeGreaterThanOrEqualTo(20);
        packages.forEach((word, named) ->
                assertThat(named)
                        .as("the package of the word %s", word)
                        .isNotEmpty()
                        .allMatch(GlossaryTest::isThere));
    }

    @Test
    void the_words_on_the_pages_are_among_them() throws IOException {
        assertThat(
                        packages().keySet().stream()
                                .flatMap(words -> Stream.of(words.split(", ")))
                                .toList())
                .contains(
                        "student",
                        "class",
                        "block",
                        "group",
                        "talk",
                        "skill",
                        "evidence",
                        "sureness",
                        "plan",
                        "own pace",
                        "approve");
    }

    @Test
    void the_tables_it_names_are_in_the_database() throws IOException {
        var tables =
                Set.copyOf(
                        sql.sql("select schemaname || '.' || tablename from pg_tables")
                                .query((row, _) -> row.getString(1))
                                .list());
        for (var row : rows()) {
            TABLE.matcher(row.get(3))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(table -> assertThat(tables).as(row.get(0)).contains(table));
        }
    }

    private static boolean isThere(String named) {
        var inSchool = named.replace('.', '/');
        return List.of(
                        "school/src/main/java/org/cairnlearn/school/" + inSchool,
                        inSchool + "/src/main/java",
                        "standards/src/main/java/org/cairnlearn/" + inSchool)
                .stream()
                .anyMatch(folder -> Files.isDirectory(ROOT.resolve(folder)));
    }

    private static Map<String, Set<String>> packages() throws IOException {
        var packages = new LinkedHashMap<String, Set<String>>();
        for (var row : rows()) {
            packages.put(
                    row.get(0),
                    Pattern.compile("`([a-z.]+)`")
                            .matcher(row.get(2))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return packages;
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("GLOSSARY.md")).stream()
                .filter(line ->
                        line.startsWith("| ")
                                && !line.startsWith("| word")
                                && !line.startsWith("|--"))
                .map(line ->
                        List.of(line.substring(1).split("\\|")).stream()
                                .map(String::strip)
                                .toList())
                .toList();
    }
}
