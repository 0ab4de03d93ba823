package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cairnlearn.planner.day.Student;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanCommandsTest {
    @TempDir private Path home;

    private Typed plan(String... words) {
        var all = new ArrayList<>(List.of("plan"));
        all.addAll(List.of(words));
        return Typed.in(home, all.toArray(String[]::new));
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private static JsonNode json(Typed typed) {
        return JsonMapper.shared().readTree(typed.out());
    }

    private Path made(String shape) {
        var typed =
                plan(
                        "generate",
                        "--students",
                        "60",
                        "--seed",
                        "7",
                        "--shape",
                        shape,
                        "-o",
                        file(shape + ".json"));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return home.resolve(shape + ".json");
    }

    @Test
    void a_made_up_day_is_planned_and_the_plan_is_sound() {
        for (var shape :
                List.of("usual", "tight", "few-conferences", "many-conferences", "rules")) {
            var day = made(shape).toString();
            var plan = file("plan.json");
            var solved = plan("solve", day, "--iterations", "2000", "-o", plan, "--json");
            assertThat(solved.exitCode()).as(solved.err()).isZero();
            var checked = plan("check", day, plan, "--json");
            assertThat(checked.exitCode()).as(checked.out()).isZero();
            var judgement = json(checked);
            assertThat(judgement.path("ok").asBoolean()).isTrue();
            assertThat(judgement.path("objective")).isEqualTo(json(solved).path("objective"));
            assertThat(judgement.path("ofThisProblem").asBoolean()).isTrue();
        }
    }

    @Test
    void where_nothing_can_be_written_is_said_before_anything_is_done() {
        for (var output : List.of(file("nowhere/day.json"), home.toString())) {
            var typed = plan("generate", "--students", "60", "-o", output);
            assertThat(typed.exitCode()).as(typed.err()).isEqualTo(2);
            assertThat(plan("solve", made("usual").toString(), "-o", output).exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_a_day_lacks_most_is_said_to_who_asks() {
        var day = made("usual").toString();
        var silent = plan("solve", day, "--iterations", "500");
        assertThat(silent.out()).doesNotContain("lacking");
        var asked = plan("solve", day, "--iterations", "500", "--shortages");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out())
                .startsWith(silent.out().substring(0, silent.out().indexOf(" steps")))
                .containsPattern(
                        "lacking: an hour of a teacher like T\\d+, worth at most [\\d,]+;");
    }

    @Test
    void the_plan_has_the_names_of_the_contract() {
        var document =
                json(plan("solve", made("usual").toString(), "--iterations", "10", "--json"));
        assertThat(document.propertyNames())
                .contains(
                        "problemSha256",
                        "sessions",
                        "talks",
                        "objective",
                        "bound",
                        "gap",
                        "boundIncludesGroupTerms",
                        "iterations",
                        "cpuSeconds",
                        "seed",
                        "unmet");
        double bound = document.path("bound").asDouble();
        double total = document.path("objective").path("total").asDouble();
        assertThat(document.path("gap").asDouble()).isEqualTo((bound - total) / bound);
        assertThat(document.path("problemSha256").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_seed_and_steps_make_the_same_plan() {
        var day = made("usual").toString();
        var one = plan("solve", day, "--iterations", "3000", "--seed", "5", "--json");
        var other = plan("solve", day, "--iterations", "3000", "--seed", "5", "--json");
        assertThat(json(one).path("sessions")).isEqualTo(json(other).path("sessions"));
    }

    @Test
    void a_plan_with_a_broken_rule_ends_with_3_and_says_which() throws IOException {
        var day = made("usual").toString();
        plan("solve", day, "--iterations", "10", "-o", file("plan.json"));
        change(file("plan.json"), plan -> ((ArrayNode) plan.path("sessions")).remove(0));
        var checked = plan("check", day, file("plan.json"), "--json");
        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(json(checked).path("ok").asBoolean()).isFalse();
        assertThat(json(checked).path("broken").get(0).propertyNames())
                .containsExactly("rule", "where", "message");
    }

    private static void change(String file, Consumer<ObjectNode> how) throws IOException {
        var path = Path.of(file);
        var document = (ObjectNode) JsonMapper.shared().readTree(Files.readString(path));
        how.accept(document);
        Files.writeString(path, document.toString());
    }

    /** Spoils a made-up day; answers the pointer of the first problem. */
    private String refused(Consumer<ObjectNode> spoil) throws IOException {
        var day = made("usual").toString();
        change(day, spoil);
        var typed = plan("solve", day, "--iterations", "10", "--json");
        assertThat(typed.exitCode()).as(typed.out()).isEqualTo(3);
        var problem = json(typed).path("problems").get(0);
        assertThat(problem.path("message").asString()).isNotBlank();
        assertThat(problem.path("field").asString()).isNotBlank().doesNotMatch("[0-9]+");
        return problem.path("pointer").asString();
    }

    private static ObjectNode first(ObjectNode day, String list) {
        return (ObjectNode) day.path(list).get(0);
    }

    @Test
    void what_is_no_problem_is_refused_with_the_place() throws IOException {
        assertThat(refused(day -> day.put("planet", 1))).isEqualTo("/planet");
        assertThat(refused(day -> first(day, "rooms").put("seats", -1)))
                .isEqualTo("/rooms/0/seats");
        assertThat(refused(day -> first(day, "rooms").put("seats", "many")))
                .isEqualTo("/rooms/0/seats");
        assertThat(refused(day -> first(day, "rooms").put("sofas", 1))).isEqualTo("/rooms/0/sofas");
        assertThat(refused(day -> first(day, "offerings").put("topic", "none")))
                .isEqualTo("/offerings/0/topic");
        assertThat(refused(day -> first(day, "blocks").put("end", "23:00")))
                .isEqualTo("/blocks/0/start");
        assertThat(refused(day -> first(day, "blocks").put("start", "25:00")))
                .isEqualTo("/blocks/0/start");
        assertThat(refused(day -> first(day, "topics").putArray("prerequisites").add("K000")))
                .isEqualTo("/topics/0/prerequisites");
        assertThat(refused(day -> day.putArray("rooms"))).isEqualTo("/rooms");
        assertThat(refused(day -> day.putArray("teachers"))).startsWith("/");
        assertThat(refused(day -> day.putArray("apart").addArray().add("S000001")))
                .isEqualTo("/apart/0");
        assertThat(
                        refused(day ->
                                ((ObjectNode) day.path("policy").path("weights"))
                                        .put("kindness", 1)))
                .isEqualTo("/policy/weights/kindness");
        assertThat(refused(day -> day.remove("students"))).isEqualTo("/students");
        assertThat(
                        refused(day ->
                                ((ArrayNode) day.path("rooms"))
                                        .add(first(day, "rooms").deepCopy())))
                .startsWith("/rooms/");
    }

    @Test
    void a_number_that_is_none_is_refused_with_its_field() throws IOException {
        var day = made("usual");
        Files.writeString(
                day, Files.readString(day).replaceFirst("\"seats\":[0-9]+", "\"seats\":NaN"));
        var typed = plan("solve", day.toString(), "--iterations", "10", "--json");
        assertThat(typed.exitCode()).as(typed.out()).isEqualTo(3);
        var problem = json(typed).path("problems").get(0);
        assertThat(problem.path("pointer").asString()).isEqualTo("/rooms/0/seats");
        assertThat(problem.path("field").asString()).isEqualTo("seats");
    }

    @Test
    void a_day_with_one_student_or_without_teachers_is_a_broken_export() throws IOException {
        assertThat(
                        refused(day -> {
                            var one = first(day, "students").deepCopy();
                            day.putArray("students").add(one);
                            day.putArray("history");
                        }))
                .isEqualTo("/students");
        assertThat(
                        refused(day -> {
                            day.putArray("teachers");
                            day.path("students")
                                    .forEach(
                                            student -> ((ObjectNode) student).putArray("advisers"));
                        }))
                .isEqualTo("/teachers");
    }

    @Test
    void what_is_no_json_is_refused_with_its_line_and_no_file_is_wrong_usage() throws IOException {
        Files.writeString(home.resolve("torn.json"), "{\n\"schema\":");
        var typed = plan("solve", file("torn.json"), "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(json(typed).path("problems").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(json(typed).path("problems").get(0).path("message").asString())
                .contains("ends at line 2, column 10");
        Files.writeString(home.resolve("spoilt.json"), "{\n\"schema\",,}");
        assertThat(plan("check", file("spoilt.json"), file("torn.json")).err())
                .contains("line 2, column 9", "missing comma");
        assertThat(plan("solve", file("nowhere.json")).exitCode()).isEqualTo(2);
        assertThat(plan("solve").exitCode()).isEqualTo(2);
    }

    @Test
    void the_shortest_problem_says_only_what_no_standard_can_know() throws IOException {
        Files.writeString(
                home.resolve("short.json"),
                """
                {"schema":"cairn-problem/1","date":"2026-11-25",
                 "blocks":[{"id":"b","start":"9:00","end":"09:50"}],
                 "teachers":[{"id":"t"}],
                 "rooms":[{"id":"r","seats":2}],
                 "offerings":[{"id":"own","kind":"IND","max":9}],
                 "students":[{"id":"x","blocks":["b"]},{"id":"y","blocks":["b"],"sameLevelDays":[3,"2026-11-24"]}]}
                """);
        var typed = plan("solve", file("short.json"), "--iterations", "1", "--json");
        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(json(typed).path("sessions")).hasSize(1);
    }

    @Test
    void the_published_schemas_name_the_fields_that_documents_have() throws IOException {
        var day = JsonMapper.shared().readTree(Files.readString(made("rules")));
        var plan = json(plan("solve", file("rules.json"), "--iterations", "10", "--json"));
        assertThat(fieldsOf(day, "")).isSubsetOf(schema("day-problem"));
        assertThat(fieldsOf(plan, "")).isSubsetOf(schema("day-plan"));
    }

    @Test
    void the_published_example_is_a_day_and_its_plan() {
        var day = "../docs/reference/day-problem.example.json";
        var checked = plan("check", day, "../docs/reference/day-plan.example.json", "--json");
        assertThat(checked.exitCode()).as(checked.out()).isZero();
        assertThat(json(checked).path("ofThisProblem").asBoolean()).isTrue();
        var solved = json(plan("solve", day, "--iterations", "5000", "--json"));
        assertThat(solved.path("unmet")).isEmpty();
        assertThat(solved.path("objective").path("total").asLong()).isEqualTo(4659);
    }

    @Test
    void what_clashes_is_in_the_plan_with_what_would_resolve_it() throws IOException {
        var day = made("usual").toString();
        change(
                day,
                document -> {
                    var teacher = (ObjectNode) document.path("teachers").get(0);
                    teacher.putArray("blocks");
                    for (int s = 0; s < 3; s++) {
                        var student = (ObjectNode) document.path("students").get(s);
                        student.put("conferenceOverdueDays", 15);
                        student.putArray("advisers").add(teacher.path("id").asString());
                    }
                });
        var solved = plan("solve", day, "--iterations", "10", "--json");
        assertThat(solved.exitCode()).as(solved.out()).isZero();
        var clash = json(solved).path("clashes").get(0);
        assertThat(clash.path("sentence").asString())
                .startsWith("6 conferences are overdue (S000000, S000001, S000002, ")
                .contains(" is away; nobody else may hold them.");
        assertThat(clash.path("remedies")).isNotEmpty();
        Files.writeString(home.resolve("clashing.json"), solved.out());
        assertThat(plan("check", day, file("clashing.json")).exitCode()).isZero();
    }

    private static Set<String> schema(String name) throws IOException {
        var file = Path.of("../docs/reference/%s.schema.json".formatted(name));
        Set<String> fields = new TreeSet<>();
        collect(JsonMapper.shared().readTree(Files.readString(file)), "", fields);
        return fields;
    }

    private static void collect(JsonNode schema, String path, Set<String> into) {
        if (schema.has("items")) {
            collect(schema.path("items"), path + "[]", into);
        }
        for (var one : schema.path("anyOf")) {
            collect(one, path, into);
        }
        for (var name : schema.path("properties").propertyNames()) {
            into.add(path + "/" + name);
            collect(schema.path("properties").path(name), path + "/" + name, into);
        }
        if (schema.path("additionalProperties").isObject()) {
            into.add(path + "/*");
        }
    }

    private static Set<String> fieldsOf(JsonNode document, String path) {
        Set<String> fields = new TreeSet<>();
        if (document.isArray()) {
            document.forEach(one -> fields.addAll(fieldsOf(one, path + "[]")));
            return fields;
        }
        for (var name : document.propertyNames()) {
            var inside = path.endsWith("screenMinutes") ? "*" : name;
            fields.add(path + "/" + inside);
            fields.addAll(fieldsOf(document.get(name), path + "/" + inside));
        }
        return fields;
    }

    /** A plan cannot depend on what cannot be said: neither its file nor its model knows a word. */
    @Test
    void who_a_student_is_beyond_what_he_or_she_needs_cannot_enter() throws IOException {
        var day = made("usual");
        var attributes =
                List.of(
                        "name",
                        "sex",
                        "gender",
                        "race",
                        "ethnicity",
                        "birthDate",
                        "language",
                        "economicDisadvantage",
                        "disability",
                        "demographics");
        for (var attribute : attributes) {
            var document = (ObjectNode) JsonMapper.shared().readTree(Files.readString(day));
            ((ObjectNode) document.get("students").get(3)).put(attribute, "x");
            var with = home.resolve("with.json");
            Files.writeString(with, document.toString());

            var typed = plan("solve", with.toString(), "--iterations", "10", "--json");

            assertThat(typed.exitCode()).as(attribute).isEqualTo(3);
            assertThat(typed.out()).contains("/students/3/" + attribute);
        }
        assertThat(Arrays.stream(Student.class.getRecordComponents()).map(RecordComponent::getName))
                .doesNotContainAnyElementsOf(attributes);
    }
}
