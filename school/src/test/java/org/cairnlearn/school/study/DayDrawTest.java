package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.school.study.DayDraw.Member;
import org.cairnlearn.school.study.DayDraw.Way;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draw decides in the plan of a day is in the sealed plan, and anybody can draw again. */
class DayDrawTest {
    private static final List<Member> MEMBERS =
            IntStream.range(0, 21)
                    .mapToObj(number -> new Member("s%02d".formatted(number), "c" + number % 3))
                    .toList();
    private static final List<String> SKILLS = List.of("FR.equal", "FR.add");
    private static final String DAY =
            "{\"programme\": [\"lesson\"], \"comparison\": [\"peers\", \"ownPace\"]}";

    @TempDir Path folder;

    private static String plan(String design, String more, String day) {
        return """
        {
          "schema": "cairn-study-plan/1", "purpose": "study", "title": "Lessons or peers",
          "study": {
            "question": "Which helps more?", "programme": "A lesson", "comparison": "drawn",
            "design": %s, "treat": "treat", "id": "id",
            "outcomes": [{"column": "score"}], "smallestEffect": 0.4, "covariates": [],
            "start": "2026-11-23", "stop": "2026-12-18", "seed": "harbor-2026", "optOuts": ["s04"],
            %s "day": %s
          }
        }
        """
                .formatted(design, more, day);
    }

    private static DayDraw draw(String text) {
        return StudyDesk.dayDraw((PlanPaper.Read) StudyDesk.paper(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\": \"individual\", \"students\": 20};",
                "{\"kind\": \"blockedIndividual\", \"blocks\": 3, \"size\": 7};\"block\": \"class\",",
                "{\"kind\": \"clustered\", \"clusters\": 3, \"size\": 7, \"icc\": 0.1};\"cluster\": \"class\",",
                "{\"kind\": \"withinStudent\", \"students\": 20, \"items\": 2, \"icc\": 0.3};\"item\": \"skill\","
            })
    void the_draw_is_the_one_that_study_design_prints_of_the_same_roster(String design, String more)
            throws IOException {
        var text = plan(design, more == null ? "" : more, DAY);
        var ours = draw(text).draw(MEMBERS, SKILLS).orElseThrow();
        var file = Files.writeString(folder.resolve("plan.json"), text);
        var items = design.contains("withinStudent");
        var rows = new StringBuilder("id,class,skill\n");
        for (var member : MEMBERS) {
            for (var skill : items ? SKILLS : SKILLS.subList(0, 1)) {
                rows.append("%s,%s,%s%n".formatted(member.student(), member.schoolClass(), skill));
            }
        }
        var roster = Files.writeString(folder.resolve("roster.csv"), rows);
        var theirs = ((StudyAnswer.Designed) StudyDesk.design(file, Map.of("", roster))).document();
        assertThat(ours.seal()).isEqualTo(theirs.get("drawSeal").asString());
        assertThat(ours.programme()).hasSize(20).doesNotContainKey("s04");
        for (var member : MEMBERS) {
            for (var skill : SKILLS) {
                if (!member.student().equals("s04")) {
                    var unit = theirs.get("draw").path(member.student());
                    var arm =
                            items
                                    ? unit.get(skill)
                                    : more != null && more.contains("cluster")
                                            ? theirs.get("draw").get(member.schoolClass())
                                            : unit;
                    assertThat(ours.programme().get(member.student()).get(skill))
                            .as("%s on %s", member, skill)
                            .isEqualTo(arm.asInt() == 1);
                }
            }
        }
    }

    @Test
    void its_ways_are_in_the_plan_and_under_its_seal() {
        var individual = "{\"kind\": \"individual\", \"students\": 20}";
        var draw = draw(plan(individual, "", DAY));
        assertThat(draw.with()).containsExactly(Way.LESSON);
        assertThat(draw.without()).containsExactlyInAnyOrder(Way.PEERS, Way.OWN_PACE);
        assertThat(draw.choiceFirst()).isFalse();
        var other = plan(individual, "", DAY.replace("\"lesson\"", "\"lesson\", \"peers\""));
        assertThat(((PlanPaper.Read) StudyDesk.paper(other)).seal())
                .isNotEqualTo(((PlanPaper.Read) StudyDesk.paper(plan(individual, "", DAY))).seal());
        assertThat(draw.draw(MEMBERS.subList(0, 1), SKILLS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\": \"factorial\", \"factors\": 2, \"clusters\": 8, \"size\": 9};;/study/day",
                "{\"kind\": \"individual\", \"students\": 20};\"rerandomise\": {\"covariates\": [\"pre\"], \"atMost\": 0.1},;/study/day",
                "{\"kind\": \"individual\", \"students\": 20};\"cluster\": \"class\", \"block\": \"house\",;/study/day"
            })
    void what_a_day_cannot_obey_is_refused_with_the_field_named(
            String design, String more, String field) {
        assertThat(refused(plan(design, more == null ? "" : more, DAY))).contains(field);
    }

    @Test
    void a_way_that_nobody_knows_is_refused_with_the_field_named() {
        var individual = "{\"kind\": \"individual\", \"students\": 20}";
        assertThat(refused(plan(individual, "", DAY.replace("peers", "pairs"))))
                .containsExactly("/study/day/comparison");
        assertThat(refused(plan(individual, "", DAY.replace("\"lesson\"", ""))))
                .containsExactly("/study/day/programme");
    }

    private static Set<String> refused(String text) {
        return ((PlanPaper.Refused) StudyDesk.paper(text))
                .problems().stream().map(Problem::pointer).collect(Collectors.toSet());
    }
}
