package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;

/** A fitted state-space model: filter, what it knows of items and competencies, layer. */
public final class StateSpaceModel implements Predictor {
    /** Names the equations; whoever changes them changes it. */
    public static final String VERSION = "state-space/2";

    final Vocabulary words;
    final Knobs knobs;
    final Bank bank;
    final MasteryRule rule;
    final Layer layer;
    final Calibration calibration;
    private final FitReport report;

    StateSpaceModel(
            Vocabulary words,
            Teaching.Taught taught,
            Layer layer,
            Calibration calibration,
            FitReport report) {
        this.words = words;
        this.knobs = taught.knobs();
        this.bank = taught.bank();
        this.rule = taught.rule();
        this.layer = layer;
        this.calibration = calibration;
        this.report = report;
    }

    @Override
    public String kind() {
        return "state-space";
    }

    /** What the fit found: every knob, prior and dense weight. */
    public FitReport report() {
        return report;
    }

    /** All of it, for storing; {@link ModelParts#model} puts it together again. */
    public ModelParts parts() {
        return ModelParts.of(this);
    }

    /** When the model says that something is mastered. */
    public MasteryRule rule() {
        return rule;
    }

    /**
     * Why a student's level in one competency is what it is after the log's last row.
     *
     * @param student number of the student in the log
     * @param skill number of the skill in the log
     */
    public Reasons explain(Responses log, int student, int skill) {
        return new Explaining(this, log, skill).reasons(student);
    }

    @Override
    public double[] predict(Responses log, int[] students) {
        var rider = new Rider(this, log);
        double[] p = new double[log.rows()];
        Arrays.fill(p, Double.NaN);
        for (int student : students) {
            rider.begin();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                p[row] = rider.predict(row);
                rider.learn(row);
            }
        }
        return p;
    }

    @Override
    public double replay(Responses log, int[] students) {
        var walk = new Walk(log, Coding.of(log, words), knobs, bank);
        double sum = 0;
        for (int student : students) {
            walk.begin();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                walk.look(row);
                walk.learn(row, false);
            }
            sum += walk.general;
        }
        return sum;
    }
}
