package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.cairnlearn.standards.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frameworks that publishers made, and two small ones that build on each other. */
@SchoolTest
class CaseImportTest {
    private static final String ONE = "11111111-1111-4111-8111-111111111111";
    private static final String TWO = "22222222-2222-4222-8222-222222222222";

    @Autowired FrameworkImport imports;
    @Autowired CompetencyBook competencies;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;

    @BeforeEach
    void a_district() {
        ours = Schools.make(tenants).ours().id();
    }

    @ParameterizedTest
    @CsvSource({
        "smarter-balanced-math-case/mockMATH.case.json, case-1.0, 585, 3368",
        "smarter-balanced-math-case/hs-math-claim1.case.json, case-1.0, 86, 126",
        "smarter-balanced-math-case/hs-math-claim2.case.json, case-1.0, 207, 351",
        "smarter-balanced-math-case/grade3-math-claim1.case.json, case-1.0, 48, 67",
        "opensalt-sample/what-standards-could-be.case.json, case-1.0, 16, 39",
        "opensalt-sample/sample_case.csv, case-csv, 10, 11",
        "opensalt-sample/spreadsheet_import_sample.xlsx, case-xlsx, 4, 10",
        "edfi-teks-standards-xml/Standards.xml, edfi-xml, 5597, 0",
        "ccss-official-identifiers/CCSSI-identifiers-v2.json, ccss-identifiers, 1844, 0",
        "ccss-official-identifiers/CCSSI-identifiers.csv, ccss-identifiers, 1844, 0",
    })
    void a_published_framework_comes_in_whole_and_a_second_time_nothing_changes(
            String path, String format, long items, long links) {
        var file = SharedData.path("frameworks/" + path);
        var first = run(file);
        assertThat(first.format()).isEqualTo(format);
        assertThat(first.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        assertThat(first.files().getFirst().rows()).isEqualTo(items);
        assertThat(first.files().getFirst().fresh()).isEqualTo(items);
        assertThat(links == 0 ? 0 : first.files().get(1).rows()).isEqualTo(links);
        assertThat(stored("association")).isEqualTo(links == 3368 ? 3367 : links);
        for (var count : run(file).files()) {
            assertThat(count)
                    .isEqualTo(new FileCount(count.file(), count.rows(), 0, 0, count.rows(), 0, 0));
        }
    }

    @Test
    void both_spellings_of_the_official_identifiers_are_one_framework() {
        run(SharedData.path("frameworks/ccss-official-identifiers/CCSSI-identifiers.csv"));
        var json =
                SharedData.path("frameworks/ccss-official-identifiers/CCSSI-identifiers-v2.json");
        assertThat(run(json).files().getFirst().unchanged()).isEqualTo(1844);
    }

    @Test
    void an_end_in_another_framework_is_found_as_soon_as_that_one_is_here() throws IOException {
        run(pack("b", TWO, "Add within 20.", link("precedes", ONE, TWO)));
        assertThat(pathways()).isEmpty();
        run(pack("a", ONE, "Count to 20.", link("exactMatchOf", ONE, "elsewhere")));
        assertThat(pathways()).containsExactly(Map.entry("Add within 20", Set.of("Count to 20")));
        assertThat(stored("association")).isEqualTo(2);
    }

    @Test
    void a_match_in_another_framework_is_the_same_skill_both_ways() throws IOException {
        run(pack("a", ONE, "Count to 20.", ""));
        run(pack("b", TWO, "Counting.", link("exactMatchOf", TWO, ONE)));
        var one = id("Count to 20");
        var two = id("Counting");
        var found = work.read(Actor.Task.importing(ours), () -> competencies.pathways());
        assertThat(found.same(one)).containsExactly(two);
        assertThat(found.same(two)).containsExactly(one);
    }

    @Test
    void two_frameworks_that_need_each_other_open_no_circle() throws IOException {
        run(pack("a", ONE, "Count to 20.", link("precedes", TWO, ONE)));
        run(pack("b", TWO, "Add within 20.", link("precedes", ONE, TWO)));
        assertThat(pathways()).isEmpty();
    }

    @Test
    void a_new_version_tells_what_changed_and_ids_stay() throws IOException {
        run(pack("a", ONE, "Count to 20.", link("precedes", ONE, "x")));
        var before = id("Count to 20");
        var report = run(pack("a", ONE, "Count to 30.", ""));
        assertThat(report.files())
                .containsExactly(new FileCount("a.json#/CFItems", 1, 0, 1, 0, 0, 0));
        assertThat(id("Count to 30")).isEqualTo(before);
        assertThat(stored("association")).isZero();
        var other = run(pack("a", TWO, "Something else.", ""));
        assertThat(other.files())
                .containsExactly(new FileCount("a.json#/CFItems", 1, 1, 0, 0, 1, 0));
        assertThat(work.read(Actor.Task.importing(ours), () -> competencies.byId(List.of(before))))
                .hasSize(1);
    }

    @Test
    void what_only_holds_others_together_is_no_skill_to_learn() {
        run(SharedData.path("frameworks/smarter-balanced-math-case/mockMATH.case.json"));
        var framework =
                work.read(Actor.Task.importing(ours), () -> competencies.frameworks()).getFirst();
        var skills =
                work.read(
                        Actor.Task.importing(ours),
                        () -> competencies.competencies(framework.id()));
        assertThat(skills).hasSizeBetween(400, 584);
        assertThat(skills)
                .filteredOn(skill -> skill.code().equals("M.G3.C1MD.TI.3.MD.C.5"))
                .singleElement()
                .satisfies(skill -> {
                    assertThat(skill.grade()).isEqualTo("3");
                    assertThat(skill.strand()).isNotBlank();
                });
    }

    @Test
    void a_document_type_is_refused_and_reads_no_file() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "SECRET");
        var xml =
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]><InterchangeStandards><LearningStandard><LearningStandardId>1</LearningStandardId><Description>&e;</Description></LearningStandard></InterchangeStandards>"
                        .formatted(secret.toUri());
        var report = run(Files.writeString(folder.resolve("x.xml"), xml));
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly("framework.broken-xml");
        assertThat(report.problems().toString()).doesNotContain("SECRET");
    }

    @Test
    void a_workbook_that_is_none_is_refused() throws IOException {
        var report = run(Files.writeString(folder.resolve("x.xlsx"), "PK\u0003\u0004 nothing"));
        assertThat(report.applied()).isFalse();
        assertThat(report.problems()).hasSize(1);
    }

    private static String link(String kind, String from, String to) {
        return "{'identifier':'%s%s','associationType':'%s','originNodeURI':{'identifier':'%s'},'destinationNodeURI':{'identifier':'%s'}}"
                .formatted(kind, from, kind, from, to);
    }

    private Path pack(String name, String item, String statement, String links) throws IOException {
        var text =
                "{'CFDocument':{'identifier':'%s','title':'%s'},'CFItems':[{'identifier':'%s','fullStatement':'%s'}],'CFAssociations':[%s]}"
                        .formatted(name, name, item, statement, links);
        return Files.writeString(folder.resolve(name + ".json"), text.replace('\'', '"'));
    }

    private ImportReport run(Path path) {
        return imports.run(new ImportWish(ours, path, false, false, _ -> {}));
    }

    private long stored(String table) {
        return work.read(
                Actor.Task.importing(ours),
                () ->
                        sql.sql("select count(*) from competency." + table)
                                .query(Long.class)
                                .single());
    }

    private List<Competency> all() {
        return work.read(
                Actor.Task.importing(ours),
                () ->
                        competencies.frameworks().stream()
                                .flatMap(one -> competencies.competencies(one.id()).stream())
                                .toList());
    }

    private CompetencyId id(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }

    /** What builds on what, by names. */
    private Map<String, Set<String>> pathways() {
        var found = work.read(Actor.Task.importing(ours), () -> competencies.pathways());
        var names = all().stream().collect(Collectors.toMap(Competency::id, Competency::name));
        return names.entrySet().stream()
                .filter(one -> !found.before(one.getKey()).isEmpty())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getValue,
                                one ->
                                        found.before(one.getKey()).stream()
                                                .map(names::get)
                                                .collect(Collectors.toSet())));
    }
}
