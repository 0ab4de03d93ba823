package org.cairnlearn.school.profile;

/**
 * How likely a goal on a skill is reached by its day, as honest as the learner model is.
 *
 * @param value from 0 to 1
 * @param pieces how many pieces of work on the skill are expected until then, at the own pace
 */
public record Chance(double value, int pieces) {
    /** Under this a smaller step is worth a thought. */
    private static final double LOW = 0.2;

    private static final double EVEN = 0.5;

    /** Over this it is no goal any more: more can be dared. */
    private static final double HIGH = 0.95;

    public Chance {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A chance lies between 0 and 1, not " + value);
        }
    }

    /** What a student is told in place of a number. */
    public enum Reach {
        SMALLER_STEP,
        STRETCH,
        WITHIN_REACH,
        NEARLY_SURE
    }

    public Reach reach() {
        if (value < LOW) {
            return Reach.SMALLER_STEP;
        }
        if (value > HIGH) {
            return Reach.NEARLY_SURE;
        }
        return value < EVEN ? Reach.STRETCH : Reach.WITHIN_REACH;
    }

    /** Whether the student and the teacher should look at the goal again. */
    public boolean warns() {
        return reach() == Reach.SMALLER_STEP || reach() == Reach.NEARLY_SURE;
    }
}
