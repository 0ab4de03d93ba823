package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mastery cut beside its rule, read word by word without any thought of speed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleFitTest {
    private static final double[] CUTS = {
        0.9999, 0.999, 0.997, 0.995, 0.99, 0.98, 0.97, 0.95, 0.92, 0.9, 0.85, 0.8
    };
    private static final Responses LOG = MadeUp.school(new MadeUp.Size(260, 60, 4, 24), 21);
    private static final int[] CALIBRATING = IntStream.range(60, 260).toArray();

    private static final Walk WALK = walk();

    private static Walk walk() {
        int[] taught = IntStream.range(0, 60).toArray();
        var words = Vocabulary.of(LOG, taught);
        var teaching = new Teaching(LOG, Coding.of(LOG, words), words, 0.2);
        return teaching.walk(Knobs.start(), teaching.bank(Knobs.start(), taught));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.35, 0.5, 0.65, 0.8})
    void the_laxest_cut_before_the_first_failed_test_is_taken(double target) {
        var fit = new RuleFit(target);
        var others = new RuleFit(target);
        fit.add(walk(), Arrays.copyOf(CALIBRATING, 90));
        others.add(walk(), Arrays.copyOfRange(CALIBRATING, 90, CALIBRATING.length));
        fit.add(others);
        assertThat(fit.rule()).isEqualTo(readWordByWord(target));
    }

    private static MasteryRule readWordByWord(double target) {
        MasteryRule taken = null;
        var last = new MasteryRule.Proof(0, 0, 1);
        for (double cut : CUTS) {
            int trials = 0;
            int mistaken = 0;
            for (int student : CALIBRATING) {
                int trial = trial(student, target, cut);
                trials += trial >= 0 ? 1 : 0;
                mistaken += Math.max(0, trial);
            }
            if (trials >= 60) {
                last =
                        new MasteryRule.Proof(
                                trials, mistaken, Tail.upperBound(mistaken, trials, 0.05));
                if (last.atMost() > 0.05) {
                    break;
                }
                taken = MasteryRule.at(target, cut, last);
            }
        }
        return taken == null ? MasteryRule.never(target, last) : taken;
    }

    /** 1 where the first "mastered" with five answers after it was mistaken, 0 if not, else -1. */
    private static int trial(int student, double target, double cut) {
        WALK.begin();
        for (int row = LOG.firstRow(student); row < LOG.endRow(student); row++) {
            WALK.look(row);
            WALK.learn(row, false);
            int c = LOG.combination(row);
            for (int q = 0; q < LOG.size(c); q++) {
                int k = LOG.skill(c, q);
                int[] next =
                        IntStream.range(row + 1, LOG.endRow(student))
                                .filter(later -> asks(later, k))
                                .limit(5)
                                .toArray();
                double mastery =
                        Level.of(WALK, k, LOG.seconds(row)).mastery(target, WALK.bank.priorHard);
                if (next.length == 5 && mastery >= cut) {
                    double mean = IntStream.of(next).map(LOG::points).average().orElseThrow();
                    return mean < target ? 1 : 0;
                }
            }
        }
        return -1;
    }

    private static boolean asks(int row, int skill) {
        int c = LOG.combination(row);
        return IntStream.range(0, LOG.size(c)).anyMatch(q -> LOG.skill(c, q) == skill);
    }
}
