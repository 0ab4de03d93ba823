package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class FrameworkImportTest {
    private static final String HEADER = "framework,code,statement,name,prerequisites\n";
    private static final String ROWS =
            """
            Our Maths,C1,Count to ten.,Count,
            Our Maths,C2,Add within ten; use objects.,,C1
            Our Maths,C3,Read products.,Products,C2
            """;

    @Autowired FrameworkImport imports;
    @Autowired CompetencyBook competencies;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @TempDir Path folder;
    private TenantId ours;

    @BeforeEach
    void a_district() {
        ours = Schools.make(tenants).ours().id();
    }

    @Test
    void the_coherence_map_comes_in_whole_and_a_second_time_nothing_changes() {
        var path = SharedData.path("frameworks/ccss-math-coherence/data.js");
        var first = run(path);
        assertThat(first.format()).isEqualTo("coherence-map");
        assertThat(first.applied()).isTrue();
        assertThat(first.files()).containsExactly(new FileCount("data.js", 480, 480, 0, 0, 0, 0));
        assertThat(first.problems()).isEmpty();
        var framework =
                work.read(Actor.Task.importing(ours), () -> competencies.frameworks()).getFirst();
        assertThat(framework.subject()).isEqualTo("Mathematics");
        assertThat(framework.credit()).contains("National Governors Association");
        var all =
                work.read(
                        Actor.Task.importing(ours),
                        () -> competencies.competencies(framework.id()));
        assertThat(all).hasSize(480);
        assertThat(all)
                .allSatisfy(competency -> assertThat(competency.name().length()).isBetween(1, 48));
        var needs =
                work.read(
                        Actor.Task.importing(ours),
                        () -> competencies.prerequisites(framework.id()));
        assertThat(needs.values().stream().mapToInt(Set::size).sum()).isEqualTo(757);
        assertThat(learnable(needs, all)).isEqualTo(480);
        assertThat(work.read(Actor.Task.importing(ours), () -> competencies.idsByCode()))
                .containsKey("4.NF.B.3");
        assertThat(run(path).files())
                .containsExactly(new FileCount("data.js", 480, 0, 0, 480, 0, 0));
    }

    @Test
    void a_table_comes_in_with_its_names_and_prerequisites() throws IOException {
        var report = run(table(HEADER + ROWS));
        assertThat(report.format()).isEqualTo("standards-table");
        assertThat(report.files()).containsExactly(new FileCount("maths.csv", 3, 3, 0, 0, 0, 0));
        var framework =
                work.read(Actor.Task.importing(ours), () -> competencies.findFramework("Our Maths"))
                        .orElseThrow();
        var all =
                work.read(
                        Actor.Task.importing(ours),
                        () -> competencies.competencies(framework.id()));
        assertThat(all)
                .extracting(Competency::name)
                .containsExactly("Count", "Add within ten", "Products");
        assertThat(
                        work.read(
                                Actor.Task.importing(ours),
                                () -> competencies.prerequisites(framework.id())))
                .containsEntry(all.get(1).id(), Set.of(all.get(0).id()))
                .containsEntry(all.get(2).id(), Set.of(all.get(1).id()));
    }

    @Test
    void what_a_later_table_leaves_out_is_gone_and_a_broken_row_is_not() throws IOException {
        run(table(HEADER + ROWS));
        var less = run(table(HEADER + ROWS.lines().limit(2).reduce("", (a, b) -> a + b + "\n")));
        assertThat(less.files()).containsExactly(new FileCount("maths.csv", 2, 0, 0, 2, 1, 0));
        run(table(HEADER + ROWS));
        var broken = run(table(HEADER + ROWS.replace("Read products.", "")));
        assertThat(broken.applied()).isTrue();
        assertThat(broken.files()).containsExactly(new FileCount("maths.csv", 3, 0, 0, 2, 0, 1));
        assertThat(broken.problems()).extracting(Problem::line).contains(4L);
    }

    @Test
    void a_dry_run_tells_the_same_and_leaves_nothing() throws IOException {
        var path = table(HEADER + ROWS);
        var dry = imports.run(new ImportWish(ours, path, true, false, _ -> {}));
        assertThat(dry.applied()).isFalse();
        assertThat(work.read(Actor.Task.importing(ours), () -> competencies.frameworks()))
                .isEmpty();
        assertThat(run(path).files()).isEqualTo(dry.files());
    }

    @Test
    void rows_are_acknowledged_when_they_are_stored_for_good() throws IOException {
        var commits = new ArrayList<Long>();
        imports.run(
                new ImportWish(
                        ours,
                        table(HEADER + ROWS),
                        false,
                        false,
                        rows -> {
                            assertThat(
                                            work.read(
                                                    Actor.Task.importing(ours),
                                                    () -> competencies.frameworks()))
                                    .hasSize(1);
                            commits.add(rows);
                        }));
        assertThat(commits).containsExactly(3L);
    }

    @Test
    void a_file_that_is_no_framework_is_refused_with_a_reason() throws IOException {
        var report = run(table("student,score\nada,3\n"));
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly("framework.unknown-format");
    }

    private ImportReport run(Path path) {
        return imports.run(new ImportWish(ours, path, false, false, _ -> {}));
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("maths.csv"), text);
    }

    /** How many can be learned one after another: all of them, if nothing leads in a circle. */
    private static int learnable(
            Map<CompetencyId, Set<CompetencyId>> needs, List<Competency> competencies) {
        var missing = new HashMap<CompetencyId, Set<CompetencyId>>();
        competencies.forEach(one ->
                missing.put(one.id(), new HashSet<>(needs.getOrDefault(one.id(), Set.of()))));
        var learned = new HashSet<CompetencyId>();
        while (missing.values().removeIf(Set::isEmpty)) {
            for (var one : competencies) {
                if (!missing.containsKey(one.id())) {
                    learned.add(one.id());
                }
            }
            missing.values().forEach(needed -> needed.removeAll(learned));
        }
        return learned.size();
    }
}
