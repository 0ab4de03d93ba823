package org.cairnlearn.school.profile;

import java.util.List;

/**
 * A goal as a student writes it.
 *
 * @param promise what is promised
 * @param steps the way there, in order; may be empty
 */
public record GoalWish(Goal.Promise promise, List<String> steps) {
    /** The longest text of a goal, a reason, a step or a remark, in characters. */
    public static final int LONGEST = 280;

    /** So many steps a student still sees at a glance. */
    public static final int MOST_STEPS = 5;

    /**
     * Takes the blanks around a text away, and steps in which nothing is written.
     *
     * @throws IllegalArgumentException when a text is too long or there are too many steps: the
     *     form allows neither
     */
    public GoalWish {
        promise =
                new Goal.Promise(
                        text(promise.words()),
                        text(promise.reason()),
                        promise.skill(),
                        promise.showing(),
                        promise.by());
        steps = steps.stream().map(GoalWish::text).filter(step -> !step.isEmpty()).toList();
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("A goal has at most %d steps".formatted(MOST_STEPS));
        }
    }

    static String text(String written) {
        var text = written.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A text of a goal has at most %d characters".formatted(LONGEST));
        }
        return text;
    }
}
