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

    /** Takes away the blanks around a text, what is too long for a form, and empty steps. */
    public GoalWish {
        promise =
                new Goal.Promise(
                        text(promise.words()),
                        text(promise.reason()),
                        promise.skill(),
                        promise.showing(),
                        promise.by());
        steps =
                steps.stream()
                        .map(GoalWish::text)
                        .filter(step -> !step.isEmpty())
                        .limit(MOST_STEPS)
                        .toList();
    }

    static String text(String written) {
        var text = written.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
    }
}
