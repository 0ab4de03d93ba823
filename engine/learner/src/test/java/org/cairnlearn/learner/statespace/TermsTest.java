package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With what each weight of the layer is multiplied, group by group as a model reports them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermsTest {
    private static final Map<String, Feature> OF_SKILL =
            Map.of(
                    "PRACTISED", Feature.PRACTISED,
                    "RIGHT", Feature.RIGHT,
                    "SURPRISE_FAST", Feature.SURPRISE_FAST,
                    "SURPRISE_SLOW", Feature.SURPRISE_SLOW,
                    "GENERAL", Feature.GENERAL,
                    "OVERALL", Feature.OVERALL_2,
                    "GAP", Feature.SKILL_GAP,
                    "RUN", Feature.RUN,
                    "COMPETENCY", Feature.COMPETENCY);
    private static final Map<String, Feature> OF_ITEM =
            Map.of(
                    "LAST", Feature.LAST,
                    "OVERALL", Feature.OVERALL_2,
                    "OVERALL_SLOW", Feature.OVERALL_25,
                    "SURPRISE_FAST", Feature.SURPRISE_FAST,
                    "SURPRISE_SLOW", Feature.SURPRISE_SLOW,
                    "GENERAL", Feature.GENERAL,
                    "PRACTISED", Feature.PRACTISED,
                    "COMPETENCY", Feature.COMPETENCY);

    private Examples rows;
    private Shape shape;
    private int[] places;
    private Map<String, WeightPlaces> groups;

    private void read(Responses log, boolean pairs) {
        int[] taught = IntStream.range(0, log.students() - 2).toArray();
        var words = Vocabulary.of(log, taught);
        var teaching = new Teaching(log, Coding.of(log, words), words, 0.3);
        rows = new Examples(log, teaching.coding(), log.rows());
        int[] all = IntStream.range(0, log.students()).toArray();
        teaching.examples(Knobs.start(), teaching.bank(Knobs.start(), taught), all, rows);
        places = Layer.itemPlaces(rows, words.items().size());
        int items = (int) Arrays.stream(places).filter(place -> place >= 0).count();
        shape = new Shape(words.skills().size(), words.combinations().size(), items, pairs);
        groups =
                WeightPlaces.of(shape).stream()
                        .collect(Collectors.toMap(WeightPlaces::group, one -> one));
    }

    @ParameterizedTest
    @CsvSource({"5, 20, 3, 9, true", "4, 40, 25, 50, true", "3, 30, 25, 50, false"})
    void each_answer_looks_up_its_weights_with_what_the_groups_say(
            int students, int answers, int skills, int items, boolean pairs) {
        read(MadeUp.school(new MadeUp.Size(students, answers, skills, items), 3), pairs);
        each();
        read(MadeUp.everyKind(5, 20, 5), pairs);
        each();
    }

    private void each() {
        var terms = new Terms(shape);
        for (int row = 0; row < rows.count; row++) {
            rows.terms(row, shape, places, terms);
            var said = new HashMap<Integer, Double>();
            for (int j = 0; j < terms.count; j++) {
                said.merge(terms.index[j], (double) terms.value[j], Double::sum);
            }
            var expected = expected(row);
            assertThat(said.keySet()).isEqualTo(expected.keySet());
            for (int weight : said.keySet()) {
                assertThat(Math.abs(said.get(weight) - expected.get(weight))).isLessThan(1e-6);
            }
        }
    }

    private double x(int row, Feature feature) {
        return rows.x[row * Feature.COUNT + feature.ordinal()];
    }

    private int place(String group, int thing, int entry) {
        var one = groups.get(group);
        assertThat(entry).isBetween(0, one.entries() - 1);
        return one.first() + thing * one.stride() + entry;
    }

    private Map<Integer, Double> expected(int row) {
        var expected = new HashMap<Integer, Double>();
        int c = rows.combination[row];
        int size = rows.log.size(c);
        for (int q = 0; q < size; q++) {
            int k = rows.coding.skill(rows.log.skill(c, q));
            if (k >= 0) {
                expected.put(place("SKILL_LEVEL", k, 0), 1.0 / size);
                OF_SKILL.forEach((name, feature) ->
                        expected.put(place("SKILL_" + name, k, 0), x(row, feature) / size));
                pairs(row, k, 1.0 / size, expected);
            }
        }
        combination(row, size, expected);
        item(row, expected);
        shared(rows.code[row], expected);
        return expected;
    }

    private void pairs(int row, int k, double weight, Map<Integer, Double> expected) {
        if (!shape.pairs) {
            return;
        }
        for (int at = rows.relatedStart(row); at < rows.relatedEnd[row]; at++) {
            int pair = k * shape.skills + rows.related[at];
            expected.put(place("RELATED_LEVEL", pair, 0), weight * rows.relatedLevel[at]);
            expected.put(place("RELATED_SEEN", pair, 0), weight);
        }
        if (rows.before[row] >= 0) {
            int pair = k * shape.skills + rows.before[row] / 2;
            String how = rows.before[row] % 2 > 0 ? "FOLLOWS_RIGHT" : "FOLLOWS_WRONG";
            expected.put(place(how, pair, 0), weight);
        }
    }

    private void combination(int row, int size, Map<Integer, Double> expected) {
        int known = rows.coding.combination(rows.combination[row]);
        if (known < 0) {
            return;
        }
        if (size > 1) {
            expected.put(place("COMBINATION_LEVEL", known, 0), 1.0);
            expected.put(place("COMBINATION_PRACTISED", known, 0), x(row, Feature.PRACTISED));
            expected.put(place("COMBINATION_SURPRISE", known, 0), x(row, Feature.SURPRISE_FAST));
        }
        int code = rows.code[row];
        if (Code.run(code) == 0) {
            expected.put(place("COMBINATION_BEGUN", known, 0), 1.0);
        }
        expected.put(place("COMBINATION_COUNT", known, Code.count(code)), 1.0);
        expected.put(place("COMBINATION_PATTERN", known, Code.pattern(code)), 1.0);
    }

    private void item(int row, Map<Integer, Double> expected) {
        int place = rows.item[row] < 0 ? -1 : places[rows.item[row]];
        if (place < 0) {
            return;
        }
        int code = rows.code[row];
        expected.put(place("ITEM_LEVEL", place, 0), 1.0);
        OF_ITEM.forEach(
                (name, feature) -> expected.put(place("ITEM_" + name, place, 0), x(row, feature)));
        expected.put(place("ITEM_HISTORY", place, Code.history(code)), 1.0);
        expected.put(place("ITEM_PATTERN", place, last(Code.pattern(code), 2)), 1.0);
        expected.put(place("ITEM_OVERALL_PATTERN", place, last(Code.overallPattern(code), 3)), 1.0);
    }

    /** So many of the last outcomes behind a leading 1, which is the highest bit. */
    private static int last(int pattern, int most) {
        String outcomes = Integer.toBinaryString(pattern).substring(1);
        int from = Math.max(0, outcomes.length() - most);
        return Integer.parseInt("1" + outcomes.substring(from), 2);
    }

    private void shared(int code, Map<Integer, Double> expected) {
        int same = Code.run(code) > 0 ? 1 : 0;
        expected.put(place("OVERALL_PATTERN", 0, 2 * Code.overallPattern(code) + same), 1.0);
        expected.put(place("PATTERN", 0, 2 * Code.pattern(code) + same), 1.0);
        expected.put(place("STREAK_IN_RUN", 0, 10 * Code.streak(code) + Code.run(code)), 1.0);
        int both = 32 * Code.pattern(code) + Code.overallPattern(code);
        expected.put(place("BOTH_PATTERNS", 0, both), 1.0);
    }

    /** One answer to an item says nothing of the item that it does not say of the answer. */
    @org.junit.jupiter.api.Test
    void items_met_once_have_no_weights_of_their_own() {
        var log = Responses.builder();
        for (String item : List.of("once", "twice", "", "twice", "three", "three", "three")) {
            log.add("ada", MadeUp.row(log.build().rows(), item, "add", 1, 1));
        }
        read(twoMore(log), true);
        assertThat(places).containsExactly(-1, 0, 1);
    }

    /** Whom the vocabulary does not know. */
    private static Responses twoMore(Responses.Builder log) {
        log.add("ben", MadeUp.row(0, "new", "count", 1, 1));
        log.add("eve", MadeUp.row(0, "new", "count", 1, 1));
        return log.build();
    }
}
