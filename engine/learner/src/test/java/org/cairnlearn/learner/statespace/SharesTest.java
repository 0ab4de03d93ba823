package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The share of one answer in a level, carried through the filter alone: what the answer has put
 * into each part of the state, less what forgetting and later answers have taken back. Items are
 * remembered in single precision.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharesTest {
    /** The second has few items, so that they come again, remembered or forgotten. */
    static Stream<Responses> logs() {
        return Stream.of(
                MadeUp.everyKind(14, 24, 4), MadeUp.school(new MadeUp.Size(14, 30, 2, 9), 6));
    }

    private final Marks marks = new Marks();

    /** By the name of the part: general, form, k and i with their numbers. */
    private final Map<String, Double> share = new HashMap<>();

    private void keep(String part, double kept) {
        share.computeIfPresent(part, (name, now) -> now * kept);
    }

    /** How much of an answer rests on each part of the state, and how doubtful the part is. */
    private static Map<String, double[]> touched(Walk walk, int row) {
        var touched = new HashMap<String, double[]>();
        touched.put("general", new double[] {1, walk.generalVariance});
        touched.put("form", new double[] {1, walk.formVariance});
        int c = walk.log.combination(row);
        for (int q = 0; q < walk.log.size(c); q++) {
            int k = walk.log.skill(c, q);
            touched.put("k" + k, new double[] {walk.log.weight(c, q), walk.variance[k]});
        }
        int item = walk.log.item(row);
        if (item >= 0) {
            touched.put("i" + item, new double[] {1, walk.itemVariance[item]});
        }
        return touched;
    }

    private void forget(Walk walk, int row) {
        keep("form", walk.formKept);
        int c = walk.log.combination(row);
        for (int q = 0; q < walk.log.size(c); q++) {
            int k = walk.log.skill(c, q);
            keep("k" + k, walk.practised(k) ? walk.kept(k, walk.log.seconds(row)) : 0);
        }
        int item = walk.log.item(row);
        if (item >= 0 && !walk.remembers(item)) {
            keep("i" + item, 0);
        }
    }

    /** What would be expected of a student of whom nothing is known. */
    private static double ofAnybody(Walk walk, int row) {
        int item = walk.log.item(row) < 0 ? -1 : walk.coding.item(walk.log.item(row));
        return walk.bank.base + walk.level - (item < 0 ? 0 : walk.bank.hard[item]);
    }

    private double gradient(Walk walk, int row, double level) {
        marks.see(level, walk.flatter, walk.log.points(row), walk.log.max(row));
        return marks.gradient;
    }

    /** One row; the answer whose share is followed is {@code own} to itself alone. */
    private void learn(Walk walk, int row, boolean own) {
        var touched = touched(walk, row);
        double said = 0;
        for (var part : touched.entrySet()) {
            said += part.getValue()[0] * share.getOrDefault(part.getKey(), 0.0);
        }
        double anybody = ofAnybody(walk, row);
        double surprise = gradient(walk, row, anybody);
        double known = walk.eta - anybody;
        double now = gradient(walk, row, walk.eta);
        double slope = Math.abs(known) < 1e-12 ? marks.information : (surprise - now) / known;
        double trust = walk.log.reliability(row);
        double by = trust * ((own ? surprise : 0) - slope * said);
        touched.forEach((part, of) -> share.merge(part, of[0] * of[1] * by, Double::sum));
    }

    private void practise(Walk walk, int row) {
        int c = walk.log.combination(row);
        double gain = walk.gain((double) walk.log.points(row) / walk.log.max(row));
        for (int q = 0; q < walk.log.size(c); q++) {
            share.merge("k" + walk.log.skill(c, q), walk.log.weight(c, q) * gain, Double::sum);
        }
        if (walk.log.item(row) >= 0) {
            share.merge("i" + walk.log.item(row), walk.itemGain, Double::sum);
        }
    }

    private void follow(Walk walk, int student, int source, boolean practice) {
        share.clear();
        walk.begin();
        for (int row = walk.log.firstRow(student); row < walk.log.endRow(student); row++) {
            forget(walk, row);
            walk.look(row);
            learn(walk, row, row == source && !practice);
            if (row == source && practice) {
                practise(walk, row);
            }
            walk.learn(row, false);
        }
    }

    private double on(int skill) {
        return share.getOrDefault("general", 0.0) + share.getOrDefault("k" + skill, 0.0);
    }

    private static double said(Reasons why, Reasons.Kind kind, int row) {
        return why.parts().stream()
                .filter(part -> part.kind() == kind && part.row() != null && part.row() == row)
                .mapToDouble(Reasons.Part::logit)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void what_an_answer_and_its_practice_add_is_what_is_left_of_them(Responses log) {
        var model = StateSpace.fit(log, IntStream.range(0, 12).toArray());
        var walk = new Walk(log, Coding.of(log, model.words), model.knobs, model.bank);
        for (int student = 12; student < 14; student++) {
            for (int skill = 0; skill < log.skills(); skill += 2) {
                var why = model.explain(log, student, skill);
                for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                    follow(walk, student, row, false);
                    assertThat(said(why, Reasons.Kind.EVIDENCE, row))
                            .isCloseTo(on(skill), within(1e-7));
                    follow(walk, student, row, true);
                    assertThat(said(why, Reasons.Kind.LEARNING, row))
                            .isCloseTo(on(skill), within(1e-7));
                }
            }
        }
    }
}
