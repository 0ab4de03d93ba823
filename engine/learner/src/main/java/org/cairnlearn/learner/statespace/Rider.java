package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.responses.Responses;

/**
 * Walks one student after the other with the whole model: filter, layer, calibration. Each row is
 * predicted and then learned from, in the order of the log; neither allocates anything.
 */
public final class Rider {
    final Walk walk;
    private final StateSpaceModel model;
    private final Traces traces;
    private final Features features;
    private final Examples one;
    private final Terms terms;

    Rider(StateSpaceModel model, Responses log) {
        this.model = model;
        var coding = Coding.of(log, model.words);
        walk = new Walk(log, coding, model.knobs, model.bank);
        traces = new Traces(walk);
        features = new Features(walk, traces);
        one = new Examples(log, coding, 1);
        terms = new Terms(model.layer.shape);
    }

    /** A new student, of whom nothing is known. */
    public void begin() {
        walk.begin();
        traces.begin();
    }

    /** How likely the row's answer is to be right, before anything is learned from it. */
    public double predict(int row) {
        walk.look(row);
        traces.touch(row);
        one.clear();
        one.add(traces, features, row);
        double z = model.layer.logit(one, 0, terms);
        return Curve.sigma(model.calibration.apply(z));
    }

    /** Learns from the row just predicted. */
    public void learn(int row) {
        traces.learn(row);
        walk.learn(row, false);
    }
}
