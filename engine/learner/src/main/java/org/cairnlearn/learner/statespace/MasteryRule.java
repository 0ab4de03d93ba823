package org.cairnlearn.learner.statespace;

/**
 * When a model says that something is mastered.
 *
 * @param target the expected share of right answers on the competency's pool of items that counts
 *     as mastery
 * @param masteredAt mastered from this probability on that the target is reached; above 1 when no
 *     cut keeps the bound, and then nothing is ever called mastered
 * @param reopenedBelow what was mastered stays so until the probability falls below this
 * @param notYetAt not yet up to this probability
 * @param proof how often the cut was wrong on the calibration students
 */
public record MasteryRule(
        double target, double masteredAt, double reopenedBelow, double notYetAt, Proof proof) {
    /** Unless a school has chosen another. */
    public static final double USUAL_TARGET = 0.65;

    /** The most that may be mistaken, with 95 % confidence. */
    public static final double MOST_FALSE = 0.05;

    /**
     * The trials behind a cut: each calibration student's first competency called mastered that had
     * five answers after it.
     *
     * @param students how many trials
     * @param mistaken in how many the mean of these five was below the target
     * @param atMost Clopper and Pearson's 95 % upper bound of the mistaken share
     */
    public record Proof(int students, int mistaken, double atMost) {}

    /** What may be said. */
    public enum Decision {
        MASTERED,
        NOT_YET,
        NEED_EVIDENCE
    }

    /** Whether the calibration students allow to say mastered at all. */
    public boolean proven() {
        return masteredAt <= 1;
    }

    /** What may be said now, after what was said before. */
    public Decision decide(Decision before, double mastery) {
        boolean stays = before == Decision.MASTERED && mastery >= reopenedBelow;
        if (mastery >= masteredAt || stays) {
            return Decision.MASTERED;
        }
        return mastery <= notYetAt ? Decision.NOT_YET : Decision.NEED_EVIDENCE;
    }

    static MasteryRule at(double target, double masteredAt, Proof proof) {
        return new MasteryRule(target, masteredAt, masteredAt - MOST_FALSE, 0.1, proof);
    }

    /** Where no cut keeps the bound. */
    static MasteryRule never(double target, Proof proof) {
        return new MasteryRule(target, 2, 2, 0.1, proof);
    }
}
