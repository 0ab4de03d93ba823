package org.cairnlearn.learner.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BktTest {
    /** The sequences of oracle.py. */
    private static final List<String> SEQUENCES =
            List.of("1101", "0011", "1", "00101111", "010", "111111", "0000100");

    private static Responses log(List<String> sequences) {
        var log = Responses.builder();
        for (int s = 0; s < sequences.size(); s++) {
            for (int at = 0; at < sequences.get(s).length(); at++) {
                int right = sequences.get(s).charAt(at) - '0';
                log.add("s" + s, MadeUp.row(at, "", "add", right, 1));
            }
        }
        return log.build();
    }

    private static int[] all(Responses log) {
        return IntStream.range(0, log.students()).toArray();
    }

    @Test
    void each_step_of_the_fit_is_the_one_that_listing_every_hidden_path_gives() throws IOException {
        var log = log(SEQUENCES);
        var sequences = new Sequences(log, all(log));
        var em = new Expectation(sequences.longest);
        try (var rows = oracle()) {
            rows.readLine();
            for (var line = rows.readLine(); line != null; line = rows.readLine()) {
                double[] row =
                        Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
                var after = em.step(sequences, 0, parameters(row, 0));
                assertThat(em.logLikelihood).isCloseTo(row[5], within(1e-9));
                assertThat(numbers(after))
                        .containsExactly(Arrays.copyOfRange(row, 6, 11), within(1e-9));
            }
        }
    }

    private static BufferedReader oracle() {
        var found = Objects.requireNonNull(BktTest.class.getResourceAsStream("oracle.csv"));
        return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8));
    }

    private static BktParameters parameters(double[] row, int at) {
        return new BktParameters(row[at], row[at + 1], row[at + 2], row[at + 3], row[at + 4]);
    }

    private static double[] numbers(BktParameters of) {
        return new double[] {of.known(), of.learn(), of.forget(), of.guess(), of.slip()};
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_log_likelihood_never_falls_from_step_to_step(boolean forgetting) {
        for (long seed = 1; seed <= 30; seed++) {
            var log = log(random(seed));
            for (var fitted : Bkt.fit(log, all(log), forgetting).fitted().values()) {
                var trail = fitted.trail().logLikelihoods();
                for (int step = 1; step < trail.size(); step++) {
                    assertThat(trail.get(step))
                            .as("seed %d step %d", seed, step)
                            .isGreaterThanOrEqualTo(trail.get(step - 1) - 1e-9);
                }
            }
        }
    }

    /** Answers that no learning made: such data drives parameters to their edges. */
    private static List<String> random(long seed) {
        var chance = new SplittableRandom(seed);
        double p = chance.nextDouble();
        return IntStream.range(0, 12)
                .mapToObj(s ->
                        IntStream.range(0, 1 + chance.nextInt(9))
                                .mapToObj(at -> chance.nextDouble() < p ? "1" : "0")
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void guess_and_slip_are_kept_from_swapping_the_two_states_and_that_is_told() {
        // First right, then wrong for ever: best explained by states that have swapped.
        var log = log(IntStream.range(0, 40).mapToObj(s -> "1110000000").toList());
        var fitted = Bkt.fit(log, all(log), false).fitted().get(List.of("add"));
        var found = fitted.parameters();
        assertThat(found.guess() + found.slip())
                .isLessThanOrEqualTo(BktParameters.MOST_DECEIT + 1e-9);
        double known = 0.5;
        assertThat(found.after(known, true)).isGreaterThan(found.after(known, false));
    }

    @Test
    void what_made_the_answers_is_found_again() {
        var truth = new BktParameters(0.3, 0.15, 0, 0.2, 0.08);
        var log = log(made(truth, 3000, 12));
        var found = Bkt.fit(log, all(log), false).fitted().get(List.of("add")).parameters();
        assertThat(numbers(found)).containsExactly(numbers(truth), within(0.03));
    }

    private static List<String> made(BktParameters truth, int students, int answers) {
        var chance = new SplittableRandom(9);
        return IntStream.range(0, students)
                .mapToObj(s -> {
                    boolean known = chance.nextDouble() < truth.known();
                    var text = new StringBuilder();
                    for (int at = 0; at < answers; at++) {
                        double right = known ? 1 - truth.slip() : truth.guess();
                        text.append(chance.nextDouble() < right ? '1' : '0');
                        known |= chance.nextDouble() < truth.learn();
                    }
                    return text.toString();
                })
                .toList();
    }

    @Test
    void the_online_update_is_bayes_and_then_learning() {
        var log = log(List.of("10"));
        var model = Bkt.fit(log, new int[0], false);
        double[] p = model.predict(log, new int[] {0});
        // By hand from known .4, learn .1, guess .2, slip .1: .4 * .9 + .6 * .2 = .48;
        // .36 / .48 = .75; .75 + .25 * .1 = .775; .775 * .9 + .225 * .2 = .7425.
        assertThat(p).containsExactly(new double[] {0.48, 0.7425}, within(1e-12));
    }

    @Test
    void a_stored_model_forgets_too_and_keeps_students_apart_as_worked_out_by_hand() {
        var forgets = new BktParameters(0.4, 0.1, 0.05, 0.2, 0.1);
        var plain = new BktParameters(0.5, 0, 0, 0.2, 0.1);
        var model = BktModel.of(Map.of(List.of("add"), forgets), plain);
        assertThat(model.kind()).isEqualTo("bkt");
        assertThat(BktModel.of(Map.of(), forgets).kind()).isEqualTo("bkt-forgets");
        assertThat(model.others()).isEqualTo(plain);
        assertThat(model.fitted().get(List.of("add")).parameters()).isEqualTo(forgets);
        var log = log(List.of("10", "01"));
        // Right: .36 / .48 = .75; .75 * .95 + .25 * .1 = .7375; then wrong: .07375 / .28375.
        // Wrong: .04 / .52 = .0769230769; * .95 + .9230769231 * .1 = .1653846154.
        double[] p = model.predict(log, new int[] {0, 1});
        assertThat(p)
                .containsExactly(
                        new double[] {0.48, 0.7375 * 0.9 + 0.2625 * 0.2, 0.48, 0.3157692308},
                        within(1e-9));
        double wrong = 0.07375 / (1 - p[1]);
        double right = 0.1653846154 * 0.9 / p[3];
        double states = 0.7375 + (0.1 + 0.85 * wrong) + 0.1653846154 + (0.1 + 0.85 * right);
        assertThat(model.replay(log, new int[] {0, 1})).isCloseTo(states, within(1e-8));
        assertThat(model.predict(log, new int[] {1})[0]).isNaN();
    }

    @Test
    void what_is_no_probability_or_deceives_too_much_is_refused() {
        new BktParameters(0, 1, 0, 0.49, 0.49);
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BktParameters(wrong, 0.1, 0, 0.2, 0.1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BktParameters(0.4, 0.1, 0, 0.6, 0.4))
                .withMessageContaining("not 1.0");
    }
}
