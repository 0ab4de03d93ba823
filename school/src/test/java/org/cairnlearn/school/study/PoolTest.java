package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where similar students come from: the same file, a regional pool, a vendor. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolTest {
    private static final LocalDate AFTER = LocalDate.of(2027, 7, 1);
    private static final String HEADER = "id,treat,school,grade,pre,meals,score\n";

    @TempDir private Path folder;

    @Test
    void a_pool_gives_the_effect_that_its_students_would_have_given() throws IOException {
        var pool = pool(district("b", 0, 8));
        var pooled = done(sealed(POOLED), Map.of("", own(), "region", pool));
        // The same students, one by one: everybody of the band counts, so the weights are the same.
        var single = done(reanalysis(pooled), Map.of("", everybody(pool)));
        var effect = pooled.at("/values/outcomes/0/effect");
        assertThat(effect.get("estimate").asDouble())
                .isCloseTo(single.at("/values/estimate").asDouble(), within(1e-9));
        assertThat(effect.get("se").asDouble())
                .isCloseTo(single.at("/values/se").asDouble(), within(1e-9));
        assertThat(effect.get("df").asDouble())
                .isCloseTo(single.at("/values/df").asDouble(), within(1e-7));
        assertThat(pooled.get("verdict").asString()).isEqualTo("likely_helped");
        assertThat(pooled.at("/pools/0/madeUp").asBoolean()).isFalse();
    }

    @Test
    void only_sums_of_ten_students_or_more_leave_a_district_and_no_name() throws IOException {
        var pool = read(pool(district("b", 0, 8)));
        assertThat(pool.get("cells")).isNotEmpty();
        for (var cell : pool.get("cells")) {
            assertThat(cell.get("students").asInt()).isGreaterThanOrEqualTo(10);
            assertThat(cell.get("school").asString()).matches("[0-9a-f]{12}");
        }
        assertThat(pool.toString()).doesNotContain("school-b", "s-b");
    }

    @Test
    void outcomes_stay_closed_until_the_end_also_as_sums() throws IOException {
        var answer =
                StudyDesk.pool(
                        write("plan.json", POOLED),
                        Map.of("", write("b.csv", district("b", 0, 8))),
                        LocalDate.of(2027, 1, 1));
        assertThat(((StudyAnswer.Refused) answer).problems().getFirst().code())
                .isEqualTo("pool.plan");
    }

    @Test
    void students_whom_a_computer_made_up_are_marked() throws IOException {
        var text = Files.readString(pool(district("b", 0, 8)));
        var pool = write("made-up.json", text.replace("\"madeUp\":false", "\"madeUp\":true"));
        var answer = (StudyAnswer.Done) analyze(sealed(POOLED), Map.of("", own(), "region", pool));
        assertThat(answer.document().at("/pools/0/madeUp").asBoolean()).isTrue();
        assertThat(answer.html()).contains("Made-up students. Likely helped");
    }

    @Test
    void a_pool_that_was_made_by_other_rules_or_cannot_be_is_refused_with_its_place()
            throws IOException {
        var text = Files.readString(pool(district("b", 0, 8)));
        assertThat(refused(text.replace("\"preWidth\":5", "\"preWidth\":4")).pointer())
                .isEqualTo("/preWidth");
        assertThat(refused(text.replace("\"measures\":[\"pre\"", "\"measures\":[\"other\"")).code())
                .isEqualTo("pool.file");
        var impossible = text.replaceFirst("\"products\":\\[[0-9.]+", "\"products\":[-9000");
        assertThat(refused(impossible).pointer()).isEqualTo("/cells/0");
        assertThat(refused("{").pointer()).isEqualTo("/");
        var few = text.replaceFirst("\"students\":[0-9]+", "\"students\":9");
        assertThat(refused(few).pointer()).isEqualTo("/cells/0/students");
    }

    @Test
    void without_any_student_alike_nothing_is_judged() throws IOException {
        var pool = pool(district("b", 60, 8));
        var document = done(sealed(POOLED), Map.of("", own(), "region", pool));
        assertThat(document.at("/refusals/0/code").asString()).isEqualTo("similar.none");
    }

    @Test
    void a_vendors_groups_are_taken_as_they_are_and_said_to_be_the_vendors() throws IOException {
        var data = new StringBuilder("id,treat,school,pre,preGroup,score,scoreGroup\n");
        var chance = new SplittableRandom(4);
        for (int i = 0; i < 400; i++) {
            double pre = 200 + 10 * chance.nextGaussian();
            double score = pre + 6 + 5 * chance.nextGaussian();
            data.append(
                    "%d,1,k%d,%.2f,%.2f,%.2f,%.2f%n"
                            .formatted(i, i % 8, pre, pre + 0.1, score, pre + 3));
        }
        var file = write("vendor.csv", data.toString());
        var answer = (StudyAnswer.Done) analyze(sealed(VENDOR), Map.of("", file));
        var document = answer.document();
        assertThat(document.get("verdict").asString()).isEqualTo("likely_helped");
        assertThat(document.at("/values/outcomes/0/effect/estimate").asDouble())
                .isCloseTo(3.1, within(0.6));
        // Means of groups differ little; how much students differ is known from students.
        assertThat(document.at("/values/outcomes/0/effect/sd").asDouble()).isBetween(10.0, 12.5);
        assertThat(answer.html()).contains("similar students found by", "Northern Tests");
        var lacking = VENDOR.replace(", {\"of\": \"pre\", \"is\": \"preGroup\"}", "");
        assertThat(
                        ((StudyAnswer.Refused) analyze(lacking, Map.of("", file)))
                                .problems()
                                .getFirst()
                                .pointer())
                .isEqualTo("/study/vendor/means");
    }

    @Test
    void subgroups_that_sums_cannot_tell_are_refused_in_the_plan() throws IOException {
        var plan =
                POOLED.replace(
                        "\"covariates\"",
                        "\"subgroups\": [{\"column\": \"pre\", \"thirds\": true}], \"covariates\"");
        var answer = (StudyAnswer.Refused) analyze(plan, Map.of());
        assertThat(answer.problems().getFirst().pointer()).isEqualTo("/study/subgroups");
    }

    @Test
    void where_nobody_is_similar_growth_stands_beside_a_norm_and_judges_nothing()
            throws IOException {
        var data = new StringBuilder("id,treat,school,pre,expected,score\n");
        for (int i = 0; i < 40; i++) {
            data.append("%d,1,k%d,200,8,%d%n".formatted(i, i % 4, i < 30 ? 212 : 204));
        }
        var file = write("growth.csv", data.toString());
        var answer = (StudyAnswer.Done) analyze(sealed(GROWTH), Map.of("", file));
        var document = answer.document();
        assertThat(document.get("verdict").asString()).isEqualTo("cannot_be_judged");
        assertThat(document.at("/growth/mean").asDouble()).isEqualTo(10);
        assertThat(document.at("/growth/expected").asDouble()).isEqualTo(8);
        assertThat(document.at("/growth/metPercent").asInt()).isEqualTo(75);
        assertThat(answer.html()).contains("How much students grew", "75 %");
        var early =
                StudyDesk.analyze(
                        write("plan.json", sealed(GROWTH)),
                        Map.of("", file),
                        LocalDate.of(2027, 1, 1));
        assertThat(((StudyAnswer.Done) early).document().has("growth")).isFalse();
    }

    private Problem refused(String pool) throws IOException {
        var file = write("other.json", pool);
        var answer = analyze(sealed(POOLED), Map.of("", own(), "region", file));
        return ((StudyAnswer.Refused) answer).problems().getFirst();
    }

    private Path pool(String district) throws IOException {
        var answer =
                StudyDesk.pool(
                        write("plan.json", POOLED), Map.of("", write("b.csv", district)), AFTER);
        var pooled = (StudyAnswer.Pooled) answer;
        assertThat(pooled.words()).contains("nothing is told");
        return write("pool.json", pooled.document().toString());
    }

    /** Eight schools with the programme. */
    private Path own() throws IOException {
        return write("own.csv", treated());
    }

    private static String treated() {
        return rows("a", 1, 8, 0, 5).replaceFirst("^", HEADER);
    }

    private static String district(String name, double shift, int schools) {
        return HEADER + rows(name, 0, schools, shift, 0);
    }

    private static String rows(String name, int treat, int schools, double shift, double effect) {
        var chance = new SplittableRandom(name.hashCode());
        var text = new StringBuilder();
        for (int i = 0; i < schools * 100; i++) {
            double pre = 200 + shift + 8 * chance.nextGaussian();
            double score = pre + 5 + effect + 4 * chance.nextGaussian();
            text.append(
                    "s-%s%d,%d,school-%s%d,%d,%.2f,%d,%.2f%n"
                            .formatted(name, i, treat, name, i % schools, 5, pre, 42, score));
        }
        return text.toString();
    }

    /** All of both districts, with the weights that the pool's cells have. */
    private Path everybody(Path pool) throws IOException {
        Map<Long, Integer> wanted = new LinkedHashMap<>();
        Map<Long, Integer> sizes = new LinkedHashMap<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        treated().lines().skip(1).forEach(row -> wanted.merge(band(row), 1, Integer::sum));
        district("b", 0, 8)
                .lines()
                .skip(1)
                .forEach(row -> told.merge(band(row) + row.split(",")[2], 1, Integer::sum));
        for (var cell : read(pool).get("cells")) {
            sizes.merge(cell.get("preBand").asLong(), cell.get("students").asInt(), Integer::sum);
        }
        var text = new StringBuilder("treat,school,pre,score,weight\n");
        treated()
                .lines()
                .skip(1)
                .filter(row -> sizes.containsKey(band(row)))
                .forEach(row -> text.append(row(row, 1)));
        district("b", 0, 8)
                .lines()
                .skip(1)
                .filter(row -> told.get(band(row) + row.split(",")[2]) >= 10)
                .filter(row -> wanted.containsKey(band(row)))
                .forEach(row ->
                        text.append(
                                row(row, wanted.get(band(row)) / (double) sizes.get(band(row)))));
        return write("everybody.csv", text.toString());
    }

    private static long band(String row) {
        return PoolFile.band(Double.parseDouble(row.split(",")[4]), 5);
    }

    private static String row(String row, double weight) {
        var cells = row.split(",");
        return "%s,%s,%s,%s,%s%n".formatted(cells[1], cells[2], cells[4], cells[6], weight);
    }

    private static String reanalysis(ObjectNode pooled) {
        assertThat(pooled.at("/values/outcomes/0/counts/treated").asInt()).isGreaterThan(600);
        return """
        {"schema": "cairn-study-plan/1", "purpose": "reanalysis",
         "steps": [{"name": "m", "kind": "linearModel", "outcome": "score",
           "terms": ["treat", "pre"], "weights": "weight", "cluster": "school", "errors": "CR2"}],
         "values": {"estimate": "/m/fit/coefficients/estimate/treat",
           "se": "/m/fit/coefficients/se/treat", "df": "/m/fit/coefficients/test/df/treat"}}
        """;
    }

    private JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private ObjectNode done(String plan, Map<String, Path> data) throws IOException {
        var answer = analyze(plan, data);
        assertThat(answer).isInstanceOf(StudyAnswer.Done.class);
        return ((StudyAnswer.Done) answer).document();
    }

    private StudyAnswer analyze(String plan, Map<String, Path> data) throws IOException {
        return StudyDesk.analyze(write("plan.json", plan), data, AFTER);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sealed(String plan) throws IOException {
        var designed = (StudyAnswer.Designed) StudyDesk.design(write("plan.json", plan), Map.of());
        return plan.replace(
                "\"seed\"",
                "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"seed\""
                        .formatted(designed.document().get("sha256").asString()));
    }

    private static String plan(String comparison) {
        return """
        {
          "schema": "cairn-study-plan/1", "purpose": "study", "title": "Reading talks",
          "study": {
            "question": "Do daily reading talks help?", "programme": "Daily reading talks",
            %s,
            "design": {"kind": "clustered", "clusters": 16, "size": 100, "icc": 0.02,
              "explained": 0.6},
            "treat": "treat", "cluster": "school",
            "outcomes": [{"column": "score"}],
            "smallestEffect": 0.3, "covariates": ["pre"],
            "start": "2026-09-01", "stop": "2027-06-15",
            "approvals": [{"role": "principal", "on": "2026-08-20"}],
            "legalBasis": "school improvement; families were told by letter",
            "harmWatch": {"who": "the principal", "stopIf": "scores fall"},
            "seed": "harbor-2026"
          }
        }
        """
                .formatted(comparison);
    }

    private static final String POOLED =
            plan(
                    """
                    "comparison": "similar", "similar": {"id": "id", "exact": ["grade"],
                      "pre": "pre", "preCaliper": 5, "schoolMeasure": "meals", "schoolCaliper": 10,
                      "pools": ["region"]}\
                    """);

    private static final String GROWTH =
            plan(
                    "\"comparison\": \"growthOnly\", \"norms\": {\"pre\": \"pre\", \"expected\": \"expected\"}");

    private static final String VENDOR =
            plan(
                    """
                    "comparison": "vendor", "vendor": {"name": "Northern Tests", "means": [
                      {"of": "score", "is": "scoreGroup"}, {"of": "pre", "is": "preGroup"}]}\
                    """);
}
