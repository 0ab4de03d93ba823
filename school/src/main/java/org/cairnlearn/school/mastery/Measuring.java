package org.cairnlearn.school.mastery;

import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.Scored;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.school.mastery.Comparison.Reliability;
import org.jspecify.annotations.Nullable;

/** How well models say what the students do next who never train one: one in five, by hash. */
final class Measuring {
    static final long SEED = 20_261_126;

    private final Responses log;
    private final int[] test;

    Measuring(Responses log) {
        this.log = log;
        this.test = Split.hash(log).students(Role.TEST);
    }

    Reliability of(StateSpaceModel model) {
        var scored = Scored.of(log, model.predict(log, test), test, row -> true);
        if (scored.responses() == 0) {
            return new Reliability(0, 0, 0, 0, 0);
        }
        var accuracy = Accuracy.of(scored);
        return new Reliability(
                scored.responses(),
                scored.students(),
                number(accuracy.auc()),
                number(accuracy.logLoss()),
                number(accuracy.ece15()));
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
