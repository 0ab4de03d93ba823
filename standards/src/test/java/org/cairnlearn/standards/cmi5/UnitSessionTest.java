package org.cairnlearn.standards.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.standards.cmi5.UnitSession.Verdict;
import org.cairnlearn.standards.cmi5.UnitSession.Word;
import org.cairnlearn.standards.json.JsonDocument;
import org.cairnlearn.standards.xapi.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements of a unit are in order, and when. */
class UnitSessionTest {
    private static final UUID REGISTRATION = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 2);
    private static final String RESULTS =
            """
            {"passed": {"success":true,"duration":"PT1S","score":{"scaled":0.9,"raw":9,"min":0,"max":10}},
             "failed": {"success":false,"duration":"PT1S","score":{"scaled":0.4,"raw":4,"min":0,"max":10}},
             "completed": {"completion":true,"duration":"PT1S"},
             "terminated": {"duration":"PT1S"}, "initialized": {}, "experienced": {}}
            """;

    private static UnitSession session(Set<Word> said, Set<Word> before) {
        return new UnitSession(
                new UnitSession.Ids(
                        List.of("https://s.example", "ada"),
                        REGISTRATION,
                        SESSION,
                        "urn:uuid:u",
                        "https://a.example/one"),
                new BigDecimal("0.5"),
                true,
                said,
                before);
    }

    private static UnitSession running() {
        return session(EnumSet.of(Word.INITIALIZED), Set.of());
    }

    private static String said(String verb) {
        var category =
                switch (verb) {
                    case "experienced" -> "";
                    case "initialized", "terminated" -> "{\"id\":\"%s\"}".formatted(Cmi5.CATEGORY);
                    default ->
                            "{\"id\":\"%s\"},{\"id\":\"%s\"}"
                                    .formatted(Cmi5.CATEGORY, Cmi5.MOVE_ON_CATEGORY);
                };
        var results = (Map<?, ?>) value(RESULTS);
        return """
        {"id":"%s","timestamp":"2026-11-23T13:40:00Z","verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
         "actor":{"objectType":"Agent","account":{"homePage":"https://s.example","name":"ada"}},
         "object":{"id":"urn:uuid:u"},"result":%s,
         "context":{"registration":"%s","extensions":{"%s":"%s","%s":0.50},
          "contextActivities":{"grouping":[{"id":"https://a.example/one"}],"category":[%s]}}}
        """
                .formatted(
                        new UUID(3, 3),
                        verb,
                        org.cairnlearn.standards.json.JsonValues.write(results.get(verb)),
                        REGISTRATION,
                        Cmi5.SESSION,
                        SESSION,
                        Cmi5.MASTERY,
                        category);
    }

    private static Object value(String json) {
        return JsonDocument.read(json) instanceof JsonDocument.Reading.Read(var value)
                ? value
                : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Statement statement(String json) {
        return new Statement((Map<String, Object>) value(json));
    }

    private static boolean isFine(UnitSession session, String json) {
        return session.next(statement(json)) instanceof Verdict.Fine;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    passed      | "id":"00000000-0000-0003-0000-000000000003", | ''
                    passed      | "timestamp":"2026-11-23T13:40:00Z",          | ''
                    passed      | 13:40:00Z                    | 13:40:00-06:00
                    passed      | "Agent"                      | "Group"
                    passed      | "name":"ada"                 | "name":"ben"
                    passed      | urn:uuid:u                   | urn:uuid:v
                    passed      | 00000000-0000-0001-          | 00000000-0000-0009-
                    experienced | 00000000-0000-0002-          | 00000000-0000-0009-
                    experienced | https://a.example/one        | https://a.example/two
                    passed      | "success":true,              | ''
                    passed      | "success":true               | "success":false
                    passed      | "success":true               | "success":true,"completion":true
                    passed      | "min":0,                     | ''
                    passed      | ,"max":10                    | ''
                    passed      | 0.9                          | 0.49
                    passed      | 0.9                          | -0.9
                    passed      | 0.50                         | 0.6
                    passed      | ,{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"} | ''
                    failed      | 0.4                          | 0.5
                    failed      | "success":false              | "success":true
                    completed   | "completion":true,           | ''
                    completed   | "completion":true            | "completion":false
                    completed   | "completion":true            | "completion":true,"success":true
                    completed   | "completion":true            | "completion":true,"score":{"scaled":1}
                    completed   | "duration":"PT1S"            | "success":null
                    terminated  | "duration":"PT1S"            | ''
                    terminated  | "category":[                 | "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"},
                    experienced | "category":[                 | "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}
                    experienced | "category":[                 | "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}
                    experienced | verbs/experienced            | verbs/voided
                    """)
    void a_statement_that_is_not_as_the_standard_wants_it_is_refused(
            String verb, String what, String with) {
        assertThat(said(verb)).contains(what);
        assertThat(isFine(running(), said(verb))).isTrue();
        var changed = said(verb).replace(what, with);
        assertThat(value(changed)).as("still JSON").isNotEqualTo(Map.of());
        assertThat(isFine(running(), changed)).isFalse();
    }

    @Test
    void what_is_judged_without_a_scaled_score_names_no_mastery_score() {
        var plain =
                said("passed")
                        .replaceAll(",\"score\":\\{[^}]*}", "")
                        .replace(",\"" + Cmi5.MASTERY + "\":0.50", "");
        assertThat(plain).doesNotContain("score");
        assertThat(isFine(running(), plain)).isTrue();
    }

    @Test
    void the_order_is_kept_within_a_session_and_over_all_of_them() {
        var nothing = session(Set.of(), Set.of());
        for (var early : List.of("experienced", "completed", "passed", "failed", "terminated")) {
            assertThat(isFine(nothing, said(early))).as(early).isFalse();
        }
        var unread = new UnitSession(nothing.ids(), null, false, Set.of(), Set.of());
        assertThat(isFine(unread, said("initialized"))).isFalse();
        var now = nothing;
        for (var verb : List.of("initialized", "failed", "completed", "terminated")) {
            if (!(now.next(statement(said(verb))) instanceof Verdict.Fine(var then))) {
                throw new AssertionError(verb);
            }
            assertThat(isFine(then, said(verb))).as("twice").isFalse();
            now = then;
        }
        assertThat(isFine(now, said("experienced"))).as("after its end").isFalse();
        var later = session(EnumSet.of(Word.INITIALIZED), EnumSet.copyOf(now.said()));
        assertThat(isFine(later, said("completed"))).isFalse();
        assertThat(isFine(later, said("passed"))).as("failed before").isTrue();
        var passed = session(EnumSet.of(Word.INITIALIZED), EnumSet.of(Word.PASSED));
        assertThat(isFine(passed, said("passed"))).isFalse();
        assertThat(isFine(passed, said("failed"))).isFalse();
        assertThat(isFine(passed, said("completed"))).isTrue();
        var judged = session(EnumSet.of(Word.INITIALIZED, Word.FAILED), Set.of());
        assertThat(isFine(judged, said("passed"))).isFalse();
    }

    @Test
    void a_unit_is_satisfied_by_what_its_move_on_says() {
        for (var one : Course.MoveOn.values()) {
            var met = new StringBuilder();
            for (var completed : List.of(false, true)) {
                for (var passed : List.of(false, true)) {
                    met.append(one.isMet(completed, passed) ? '1' : '0');
                }
            }
            assertThat(met)
                    .hasToString(
                            switch (one) {
                                case PASSED -> "0101";
                                case COMPLETED -> "0011";
                                case COMPLETED_AND_PASSED -> "0001";
                                case COMPLETED_OR_PASSED -> "0111";
                                case NOT_APPLICABLE -> "1111";
                            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json | {"languagePreference":"en-US,fr-FR","audioPreference":"on"} | true
                    text/plain       | {"languagePreference":"en-US","audioPreference":"on"}       | false
                    application/json | {"languagePreference":"","audioPreference":"on"}            | false
                    application/json | {"languagePreference":"not comma separated","audioPreference":"on"} | false
                    application/json | {"audioPreference":"on"}                                    | false
                    application/json | {"languagePreference":"en"}                                 | false
                    application/json | {"languagePreference":"en","audioPreference":"loud"}        | false
                    application/json | just some text                                              | false
                    """)
    void preferences_are_languages_and_sound(String type, String content, boolean fit) {
        assertThat(Preferences.isFit(type, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fit);
    }
}
