package org.cairnlearn.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A present student, as far as the planner may know him or her: what helps, and how long since the
 * last talk. Nothing about background, origin, sex, language or income has a field here.
 *
 * @param id the name within the problem
 * @param values the offerings the student is ready for, with what each is worth; any other is
 *     closed to him or her
 * @param ownPaceValue what own pace is worth, in milli-mastery; it needs no entry in {@code values}
 * @param readiness where the student stands on the class's scale, 0 to 1000; only differences count
 * @param daysSinceTalk days since a teacher last talked with the student alone, 0 or more
 */
public record Student(
        StudentId id, List<Value> values, int ownPaceValue, int readiness, int daysSinceTalk) {
    public Student {
        values = List.copyOf(values);
        Set<OfferingId> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.offering())) {
                throw new IllegalArgumentException(
                        "Student %s has two values for offering %s"
                                .formatted(id, value.offering()));
            }
        }
        Words.within("Own pace in milli-mastery", ownPaceValue, -Value.LIMIT, Value.LIMIT);
        Words.within("Readiness", readiness, 0, 1000);
        Words.within("Days since the last talk", daysSinceTalk, 0, Integer.MAX_VALUE);
    }
}
