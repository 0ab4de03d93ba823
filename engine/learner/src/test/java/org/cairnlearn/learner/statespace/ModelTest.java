package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a fitted model tells of itself, and how it is stored and read again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Responses LOG = MadeUp.everyKind(12, 30, 4);
    private static final int[] ALL = IntStream.range(0, 12).toArray();

    /** From so few students comes the filter as it starts. */
    private final StateSpaceModel model = StateSpace.fit(LOG, ALL);

    @Test
    void the_level_expected_of_anybody_is_base_and_mean_of_the_competency_above_its_items() {
        for (int k = 0; k < model.words.skills().size(); k++) {
            var prior = model.prior(model.words.skills().get(k));
            assertThat(prior.mean())
                    .isEqualTo(model.bank.base + model.bank.level[k] - model.bank.middle[k]);
            assertThat(prior.variance()).isEqualTo(model.bank.levelVariance[k]);
            assertThat(prior.variance()).isLessThan(model.knobs.get(Knob.COMPETENCY_MEAN));
        }
        assertThat(model.prior("never met"))
                .isEqualTo(new Level(model.bank.base, model.knobs.get(Knob.COMPETENCY_MEAN)));
        assertThat(model.bank.base).isNotZero();
    }

    /** By v^2 k^2 p (1 - p), over all that the level and the item may be. */
    @Test
    void an_item_narrows_a_level_by_what_its_answer_is_expected_to_say() {
        var level = new Level(0.4, 0.9);
        for (int i = 0; i < model.words.items().size(); i++) {
            double flat = 1 + Math.PI * (0.9 + model.bank.hardVariance[i]) / 8;
            double hard = model.bank.hard[i] - model.bank.middleOfItem[i];
            double p = Curve.sigma((0.4 - hard) / Math.sqrt(flat));
            assertThat(model.narrowing(level, model.words.items().get(i)))
                    .isCloseTo(0.81 * p * (1 - p) / flat, CLOSE);
        }
        assertThat(model.narrowing(level, "never met")).isZero();
    }

    private StateSpaceModel turned(Map<Knob, Double> knobs) {
        var turned = Knobs.of(knobs);
        var numbers = new HashMap<>(model.parts().numbers());
        numbers.put("knobs", turned.asMap().values().stream().mapToDouble(v -> v).toArray());
        return again(numbers);
    }

    private StateSpaceModel again(Map<String, double[]> numbers) {
        var parts = model.parts();
        return ModelParts.of(parts.items(), parts.skills(), parts.combinations(), numbers).model();
    }

    @Test
    void the_numbers_of_the_filter_are_told_by_what_they_mean() {
        var other =
                turned(
                        Map.of(
                                Knob.GENERAL, 0.91,
                                Knob.COMPETENCY, 0.52,
                                Knob.FORM, 0.13,
                                Knob.ITEM, 1.4,
                                Knob.GAIN, 0.05,
                                Knob.GAIN_MORE, 0.02,
                                Knob.COMPETENCY_DRIFT, 0.017,
                                Knob.FORGET_DAY, 0.3,
                                Knob.FORGET_STEP, 0.001,
                                Knob.LASTING, 0.5));
        assertThat(other.generalVariance()).isEqualTo(0.91);
        assertThat(other.competencyVariance()).isEqualTo(0.52);
        assertThat(other.formVariance()).isEqualTo(0.13);
        assertThat(other.poolVariance()).isEqualTo(1.4);
        assertThat(other.gainRight()).isCloseTo(0.07, CLOSE);
        assertThat(other.drift()).isEqualTo(0.017);
        assertThat(other.kept(20, 2 * 86_400, 3))
                .isCloseTo(Math.exp(-(0.001 * 20 + 0.3 * 2) / 2), CLOSE);
        assertThat(other.kind()).isEqualTo("state-space");
        assertThat(other.report().knobs()).containsEntry("ITEM", 1.4).hasSize(15);
        assertThat(other.report().penalties()).containsKeys("DENSE", "FOLLOWS_RIGHT");
        assertThat(other.report().denseWeights())
                .containsEntry("FILTER", 1.0)
                .containsEntry("DOUBT", 0.0);
        assertThat(other.report().pairs()).isFalse();
    }

    @Test
    void a_student_is_remembered_item_by_item_where_that_is_worth_anything() {
        assertThat(model.remembersItems()).isTrue();
        assertThat(StateSpaceModel.untrained().remembersItems()).isFalse();
        assertThat(turned(Map.of(Knob.ITEM_GAIN, 0.0)).remembersItems()).isTrue();
    }

    @Test
    void models_of_five_versions_are_read() {
        for (int version = 3; version <= 7; version++) {
            assertThat(StateSpaceModel.reads("state-space/" + version)).isTrue();
        }
        assertThat(StateSpaceModel.reads("state-space/2")).isFalse();
        assertThat(StateSpaceModel.reads("bkt/1")).isFalse();
    }

    @Test
    void a_replay_sums_what_it_has_found_of_each_student() {
        double sum = 0;
        var walk = new Walk(LOG, Coding.of(LOG, model.words), model.knobs, model.bank);
        for (int student : ALL) {
            walk.begin();
            for (int row = LOG.firstRow(student); row < LOG.endRow(student); row++) {
                walk.look(row);
                walk.learn(row, false);
            }
            sum += walk.general;
        }
        assertThat(model.replay(LOG, ALL)).isEqualTo(sum);
        assertThat(model.replay(LOG, new int[0])).isZero();
    }

    @Test
    void only_the_students_asked_for_are_predicted() {
        double[] p = model.predict(LOG, new int[] {3});
        for (int row = 0; row < LOG.rows(); row++) {
            boolean asked = row >= LOG.firstRow(3) && row < LOG.endRow(3);
            assertThat(Double.isNaN(p[row])).isEqualTo(!asked);
        }
    }

    /** With nothing to learn a layer from, the prediction is the filter's own. */
    @Test
    void without_a_layer_the_model_says_what_its_filter_says() {
        double[] p = model.predict(LOG, ALL);
        var walk = new Walk(LOG, Coding.of(LOG, model.words), model.knobs, model.bank);
        for (int student : ALL) {
            walk.begin();
            for (int row = LOG.firstRow(student); row < LOG.endRow(student); row++) {
                walk.look(row);
                double flat = Math.sqrt(1 + Math.PI * walk.doubt / 8);
                assertThat(p[row]).isCloseTo(Curve.sigma(walk.eta / flat), within(1e-6));
                walk.learn(row, false);
            }
        }
    }

    @Test
    void parts_that_are_missing_or_do_not_fit_are_refused_by_name() {
        for (String name : model.parts().numbers().keySet()) {
            if (!name.startsWith("middle")) {
                var numbers = new HashMap<>(model.parts().numbers());
                int length = numbers.remove(name).length;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> again(numbers))
                        .withMessage("%s has 0 numbers, not %d".formatted(name, length));
            }
        }
    }

    @Test
    void what_was_stored_before_items_had_a_middle_is_read_with_none() {
        var numbers = new HashMap<>(model.parts().numbers());
        numbers.remove("middle");
        assertThat(again(numbers).bank.middle).containsOnly(0);
        assertThat(again(numbers).bank.middleOfItem).containsOnly(0);
    }

    @Test
    void a_rule_is_stored_with_its_proof_and_one_without_a_cut_stays_without() {
        var numbers = new HashMap<>(model.parts().numbers());
        numbers.put("rule", new double[] {0.97, 120, 2, 0.041, 0.7});
        var proven = again(numbers);
        var proof = new MasteryRule.Proof(120, 2, 0.041);
        assertThat(proven.rule()).isEqualTo(MasteryRule.at(0.7, 0.97, proof));
        assertThat(proven.parts().numbers().get("rule")).containsExactly(0.97, 120, 2, 0.041, 0.7);
        numbers.put("rule", new double[] {1, 120, 2, 0.041, 0.7});
        assertThat(again(numbers).rule().masteredAt()).isEqualTo(1);
        numbers.put("rule", new double[] {2, 120, 2, 0.041, 0.7});
        assertThat(again(numbers).rule()).isEqualTo(MasteryRule.never(0.7, proof));
    }

    @Test
    void knobs_stay_within_their_bounds_and_have_a_key_of_their_own() {
        var knobs = Knobs.start();
        assertThat(knobs.with(Knob.GENERAL, 100).get(Knob.GENERAL)).isEqualTo(6);
        assertThat(knobs.with(Knob.GENERAL, 0).get(Knob.GENERAL)).isEqualTo(0.02);
        assertThat(knobs.with(Knob.GENERAL, 0.9).get(Knob.COMPETENCY)).isEqualTo(0.7);
        assertThat(knobs.key()).isEqualTo(Knobs.start().key());
        assertThat(knobs.with(Knob.GENERAL, 0.9).key()).isNotEqualTo(knobs.key());
        assertThat(Knobs.of(Map.of(Knob.GAIN, 0.2)).asMap()).containsEntry(Knob.GAIN, 0.2);
    }

    @Test
    void every_weight_of_the_layer_is_reported_with_what_it_is_for() {
        for (boolean pairs : new boolean[] {true, false}) {
            var shape = new Shape(3, 4, 5, pairs);
            var things = new HashMap<>(Map.of("DENSE", 60, "SKILL", 3, "COMBINATION", 4));
            things.putAll(Map.of("ITEM", 5, "SHARED", 1, "PAIR", 9));
            int[] told = new int[shape.weights];
            told[0]++; // the intercept
            for (var places : WeightPlaces.of(shape)) {
                byte group = (byte) Group.valueOf(places.group()).ordinal();
                for (int thing = 0; thing < things.get(places.of()); thing++) {
                    for (int entry = 0; entry < places.entries(); entry++) {
                        int at = places.first() + thing * places.stride() + entry;
                        told[at]++;
                        assertThat(shape.groups()[at]).isEqualTo(group);
                    }
                }
            }
            assertThat(told).containsOnly(1);
        }
        int stored = model.parts().numbers().get("weights").length;
        assertThat(model.parts().weightPlaces())
                .isEqualTo(WeightPlaces.of(model.layer.shape))
                .hasSize(Group.COUNT);
        assertThat(stored).isEqualTo(model.layer.shape.weights);
    }

    @Test
    void every_number_that_is_stored_is_read_again() {
        var numbers = model.parts().numbers();
        var read = again(numbers).parts().numbers();
        assertThat(read.keySet()).isEqualTo(numbers.keySet());
        numbers.forEach((name, row) -> assertThat(read.get(name)).as(name).isEqualTo(row));
    }

    @Test
    void a_competency_that_is_put_back_without_items_remembers_none() {
        var steps = model.steps(LOG, name -> name);
        steps.resume(1, new Level(0.3, 0.5), new Steps.Practice(4, 99, 2, 1));
        assertThat(steps.lastItems(1)).isEmpty();
        assertThat(steps.practice(1)).isEqualTo(new Steps.Practice(4, 99, 2, 1));
        assertThat(steps.own(1)).isEqualTo(new Level(0.3, 0.5));
    }
}
