package org.cairnlearn.school.fitting;

import java.util.List;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * What a school should look at in a model's predictions: whether shares come true, for whom they
 * come less true, which items are odd.
 *
 * @param evaluation the numbers of the whole
 * @param reliability null without a test answer
 * @param groups by the group's name; empty unless groups were given
 * @param oddItems the oddest first
 */
record Diagnosis(
        Evaluation evaluation,
        @Nullable Reliability reliability,
        List<Group> groups,
        List<Odd> oddItems) {
    Diagnosis {
        groups = List.copyOf(groups);
        oddItems = List.copyOf(oddItems);
    }

    /**
     * One group of students.
     *
     * @param accuracy null where fewer than ten students are in it, so that nobody is exposed
     * @param bias mean prediction less share right: above 0, the group is thought to do better than
     *     it does; null as the accuracy is
     */
    record Group(
            String name,
            int students,
            int responses,
            @Nullable Accuracy accuracy,
            @Nullable Double bias) {}

    /** An item by its name. */
    record Odd(String item, int responses, double discrimination, double drift, List<String> why) {
        public Odd {
            why = List.copyOf(why);
        }
    }
}
