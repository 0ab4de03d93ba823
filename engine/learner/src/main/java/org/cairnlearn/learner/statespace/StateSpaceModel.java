package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;

/** A fitted state-space model: filter, what it knows of items and competencies, layer. */
public final class StateSpaceModel implements Predictor {
    /** Names the equations; whoever changes them changes it. */
    public static final String VERSION = "state-space/7";

    private static final Set<String> SAME_PARTS =
            Set.of("state-space/3", "state-space/4", "state-space/5", "state-space/6", VERSION);

    /** Whether models of a version are read: older ones speak with this version's bits. */
    public static boolean reads(String version) {
        return SAME_PARTS.contains(version);
    }

    final Vocabulary words;
    final Knobs knobs;
    final Bank bank;
    final MasteryRule rule;
    final Layer layer;
    final Calibration calibration;
    private final FitReport report;
    private final Index index;

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
        this.index = Index.of(words);
    }

    /** Of a school that has fitted nothing yet: the same equations, with numbers that suit most. */
    public static StateSpaceModel untrained() {
        return StateSpace.untrained();
    }

    /** A student's way through a log of one student, item names as {@code item} makes them. */
    public Steps steps(Responses log, UnaryOperator<String> item) {
        return new Steps(walk(log, item));
    }

    private Walk walk(Responses log, UnaryOperator<String> item) {
        return new Walk(log, Coding.of(log, index, item), knobs, bank);
    }

    /**
     * What the level in one competency is made of, for a log of one student; {@link #prior} first.
     *
     * @param skill name of the competency
     * @param seconds a moment at or after the last row
     */
    public List<Reasons.Part> parts(
            Responses log, UnaryOperator<String> item, String skill, double seconds) {
        int known = log.skillNames().indexOf(skill);
        var walk = walk(log, item);
        if (log.students() == 0) {
            return List.of(new Reasons.Part(Reasons.Kind.PRIOR, null, prior(skill).mean(), null));
        }
        var apart = new Apart(walk, 0, known);
        apart.walk(row -> {});
        return apart.parts(prior(skill).mean(), seconds);
    }

    /** The level that is expected of any student in a competency, and how sure that mean is. */
    public Level prior(String skill) {
        int k = index.skill(skill);
        return k < 0
                ? new Level(bank.told(k), bank.priorLevel)
                : new Level(bank.told(k), bank.levelVariance[k]);
    }

    /**
     * By how much an answer to an item is expected to narrow a level: the fall of its variance; 0
     * for an item that the model has not met.
     */
    public double narrowing(Level level, String item) {
        int i = index.item(item);
        if (i < 0) {
            return 0;
        }
        var marks = new Marks();
        marks.see(
                level.mean() - (bank.hard[i] - bank.middleOfItem[i]),
                Curve.flatter(level.variance() + bank.hardVariance[i]),
                1,
                1);
        return level.variance() * level.variance() * marks.information;
    }

    /** How far students differ in their general level: its variance. */
    public double generalVariance() {
        return knobs.get(Knob.GENERAL);
    }

    /** How far a student's competencies differ from the own general level: their variance. */
    public double competencyVariance() {
        return knobs.get(Knob.COMPETENCY);
    }

    /** How far the passing form goes: its variance. */
    public double formVariance() {
        return knobs.get(Knob.FORM);
    }

    /** How far the items of a competency's pool differ in difficulty: their variance. */
    public double poolVariance() {
        return bank.priorHard;
    }

    /** Logits that a right answer teaches. */
    public double gainRight() {
        return knobs.get(Knob.GAIN) + knobs.get(Knob.GAIN_MORE);
    }

    /** Variance that an answer adds to a competency, since what was learned differs. */
    public double drift() {
        return knobs.get(Knob.COMPETENCY_DRIFT);
    }

    /** Whether a student is remembered item by item. */
    public boolean remembersItems() {
        return knobs.remembersItems();
    }

    /**
     * How much of a competency's deviation is left.
     *
     * @param steps answers on other things since the last practice
     * @param gap seconds since then
     * @param practised how many answers there were on the competency
     */
    public double kept(int steps, double gap, int practised) {
        return knobs.forgetting().kept(steps, gap, practised);
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

    /** A way through a log, answer by answer, with predictions. */
    public Rider rider(Responses log) {
        return new Rider(this, log);
    }

    @Override
    public double[] predict(Responses log, int[] students) {
        var rider = rider(log);
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
