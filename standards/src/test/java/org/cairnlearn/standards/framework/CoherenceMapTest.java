package org.cairnlearn.standards.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.standards.CairnData;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoherenceMapTest {
    private static final String SMALL =
            """
            window.cc = {
              "standards": {
                "1": {"id":"1","ccmathcluster_id":"5","ordinal":"1","desc":"<p>Count to 100.</p>",
                      "example_problem":"<p>Quetzalcoatlus</p>"},
                "2": {"id":"2","ccmathcluster_id":"5","ordinal":"2.a","desc":"<p>Count on.</p>"},
                "3": {"id":"3","ccmathcluster_id":"6","ordinal":"4","desc":"<p>Prove it.</p>"},
                "4": {"id":"4","ccmathcluster_id":"77","ordinal":"1","desc":"<p>Lost.</p>"},
                "5": {"id":"5","ccmathcluster_id":"5","ordinal":"1","desc":"<p>Again.</p>"},
                "6": {"id":"6","ccmathcluster_id":"5","ordinal":"9","desc":"<p>&nbsp;</p>"}
              },
              "clusters": {"5": {"id":"5","ccmathdomain_id":"8","ordinal":"A"},
                           "6": {"id":"6","ccmathdomain_id":"9","ordinal":"B"}},
              "domains": {"8": {"id":"8","grade":"K","ordinal":"CC","name":"Counting*"},
                          "9": {"id":"9","grade":"HS","ordinal":"G-CO","name":"Congruence"}},
              "edges": [{"from":"1","to":"2"},{"from":"2","to":"3"},{"from":"1","to":"2"},
                        {"from":"9","to":"1"},{"from":"4","to":"1"}],
              "nd_edges": [{"from":"1","to":"3"},{"from":"3","to":"1"}]
            };
            """;

    @TempDir private Path folder;

    private FrameworkReading read(String text) throws IOException {
        return FrameworkFiles.read(Files.writeString(folder.resolve("data.js"), text));
    }

    @Test
    void the_good_standards_and_links_are_taken_and_the_rest_is_named() throws IOException {
        var reading = read(SMALL);
        var framework = reading.frameworks().getFirst();
        assertThat(framework.competencies())
                .containsExactly(
                        Competency.plain(
                                new Competency.Names("1", "K.CC.A.1", null),
                                "Count to 100.",
                                "Counting",
                                "K"),
                        Competency.plain(
                                new Competency.Names("2", "K.CC.A.2a", null),
                                "Count on.",
                                "Counting",
                                "K"),
                        Competency.plain(
                                new Competency.Names("3", "HSG-CO.B.4", null),
                                "Prove it.",
                                "Congruence",
                                "HS"));
        assertThat(framework.prerequisites())
                .containsExactly(new Prerequisite("1", "2"), new Prerequisite("2", "3"));
        assertThat(framework.related()).containsExactly(new Related("1", "3"));
        assertThat(reading.files()).containsExactly(new FileCount("data.js", 6, 3, 0, true));
        assertThat(reading.problems())
                .extracting(Problem::pointer)
                .containsExactly(
                        "/standards/4/ccmathcluster_id",
                        "/standards/5",
                        "/standards/6",
                        "/edges/3/from",
                        "/edges/4/from");
        assertThat(reading.toString()).doesNotContain("Quetzalcoatlus");
    }

    @Test
    void standards_that_require_each_other_stay_without_that_link() throws IOException {
        var reading =
                read(
                        SMALL.replace(
                                "{\"from\":\"9\",\"to\":\"1\"}", "{\"from\":\"2\",\"to\":\"1\"}"));
        assertThat(reading.frameworks().getFirst().prerequisites())
                .containsExactly(new Prerequisite("2", "3"));
        assertThat(reading.problems())
                .filteredOn(p -> p.code().equals("framework.prerequisite-loop"))
                .extracting(Problem::pointer)
                .containsExactly("/edges/0", "/edges/3");
    }

    @Test
    void a_map_that_breaks_off_is_refused_with_its_line() throws IOException {
        var reading = read(SMALL.substring(0, SMALL.indexOf("\"edges\"")));
        assertThat(reading.frameworks()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .returns("framework.broken-json", Problem::code)
                .satisfies(p -> assertThat(p.line()).isBetween(13L, 16L));
    }

    @Test
    void a_folder_without_a_map_is_unknown() throws IOException {
        var reading = FrameworkFiles.read(folder);
        assertThat(reading.format()).isEqualTo("unknown");
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void the_real_map_has_all_its_standards_and_links() throws IOException {
        var reading = FrameworkFiles.read(CairnData.data("frameworks/ccss-math-coherence"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.format()).isEqualTo("coherence-map");
        var framework = reading.frameworks().getFirst();
        assertThat(framework.competencies()).hasSize(480);
        assertThat(framework.prerequisites()).hasSize(757).doesNotHaveDuplicates();
        assertThat(framework.related()).hasSize(142);
        assertThat(longestChain(framework.prerequisites())).isEqualTo(30);
        assertThat(framework.competencies().stream().filter(c -> c.grade().equals("HS")))
                .hasSize(163);
        assertThat(framework.competencies())
                .extracting(Competency::statement)
                .noneMatch(text -> text.matches("(?s).*(</?[a-z]+[ >]|&[a-z#0-9]+;|\\\\).*"))
                .noneMatch(String::isBlank);
        assertThat(framework.competencies()).noneMatch(c -> c.strand().endsWith("*"));
    }

    @Test
    void all_derived_codes_are_official_ones() throws IOException {
        var framework =
                FrameworkFiles.read(CairnData.data("frameworks/ccss-math-coherence"))
                        .frameworks()
                        .getFirst();
        var official = official();
        var codes = framework.competencies().stream().map(Competency::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        var exact = codes.stream().filter(official::contains).count();
        // The official list itself lost a dot in five places, such as 5.NBT.B5.
        var mended =
                official.stream()
                        .map(code -> code.replaceFirst("\\.([A-Z])(\\d+[a-z]?)$", ".$1.$2"))
                        .collect(Collectors.toSet());
        assertThat(exact).isEqualTo(475);
        assertThat(mended).containsAll(codes);
    }

    /** The list is a table whose lines end in CR alone. */
    private static Set<String> official() throws IOException {
        var official = new HashSet<String>();
        var list = CairnData.data("frameworks/ccss-official-identifiers/CCSSI-identifiers.csv");
        var count =
                Table.read(
                        TextSource.of(list),
                        TableFormat.of("identifiers", List.of("Dot notation"), List.of()),
                        problem -> {},
                        row -> {
                            official.add(
                                    row.text("Dot notation").replace("CCSS.Math.Content.", ""));
                            return Verdict.KEPT;
                        });
        assertThat(count)
                .map(FileCount::rows)
                .hasValueSatisfying(r -> assertThat(r).isGreaterThan(1800));
        return official;
    }

    private static int longestChain(List<Prerequisite> links) {
        var before = links.stream().collect(Collectors.groupingBy(Prerequisite::to));
        var known = new HashMap<String, Integer>();
        return links.stream().mapToInt(link -> depth(link.to(), before, known)).max().orElse(0);
    }

    private static int depth(
            String id, Map<String, List<Prerequisite>> before, Map<String, Integer> known) {
        Integer depth = known.get(id);
        if (depth == null) {
            depth =
                    before.getOrDefault(id, List.of()).stream()
                            .mapToInt(link -> depth(link.from(), before, known) + 1)
                            .max()
                            .orElse(0);
            known.put(id, depth);
        }
        return depth;
    }
}
