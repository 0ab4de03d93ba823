package org.cairnlearn.planner.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A present student, as far as the planner may know him or her: what helps, what is wished, what is
 * owed. Nothing about background, origin, sex or income has a field here.
 *
 * @param id the name within the problem
 * @param blocks when he or she is there; in each of these exactly one place
 * @param advisers the teachers who may hold the conference and have talks
 * @param mastered topics
 * @param features what room or material must have for him or her: a device, a step-free way, a
 *     language
 * @param readiness where the student stands on the school's scale, 0 to 1000; only differences
 *     count
 * @param gradeBand the own grade; without one every topic is at grade level
 * @param values what offerings give; an offering without a value or wish is closed to the student,
 *     unless its kind is open to all (own pace, fixed events, conferences, support) and then gives
 *     0
 * @param choices wishes
 * @param interests what the student named as interesting
 * @param support what must be given
 * @param conferenceOverdueDays by how many days the next conference is overdue, 0 or more
 * @param account first choices that were not met in the last 7 days: the more, the more a wish
 *     counts
 * @param week the days before
 * @param sameLevelDays runs in groups of like level
 */
public record Student(
        StudentId id,
        Set<BlockId> blocks,
        Set<TeacherId> advisers,
        Set<TopicId> mastered,
        Set<String> features,
        double readiness,
        @Nullable GradeBand gradeBand,
        List<Value> values,
        List<Choice> choices,
        Set<String> interests,
        Support support,
        int conferenceOverdueDays,
        double account,
        Week week,
        List<SameLevelRun> sameLevelDays) {
    public Student {
        blocks = Require.sorted("blocks", blocks);
        advisers = Require.sorted("advisers", advisers);
        mastered = Require.sorted("mastered", mastered);
        features = Require.sorted("features", features);
        Require.finite("readiness", readiness);
        values = inOrder(values, Comparator.comparing(Value::offering));
        choices = inOrder(choices, Comparator.comparing(Choice::offering));
        interests = Require.sorted("interests", interests);
        Require.within("conferenceOverdueDays", conferenceOverdueDays, 0, 10_000);
        Require.finite("account", account);
        sameLevelDays = List.copyOf(sameLevelDays);
        Set<OfferingId> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.offering())) {
                throw new InvalidProblem("values", "hold two values for one offering");
            }
        }
        seen.clear();
        for (Choice choice : choices) {
            if (!seen.add(choice.offering())) {
                throw new InvalidProblem("choices", "name one offering twice");
            }
        }
    }

    private static <T> List<T> inOrder(List<T> all, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return List.copyOf(sorted);
    }
}
