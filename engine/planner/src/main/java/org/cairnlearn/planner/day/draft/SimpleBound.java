package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/**
 * What no plan exceeds, because each student at best has his or her best places: each topic once,
 * one place a block, as if nobody else were there. Valid for every problem, and seldom tight.
 */
public final class SimpleBound {
    private final DayIndex day;
    private final Weights weights;

    public SimpleBound(Problem problem) {
        day = new DayIndex(problem);
        weights = problem.policy().weights();
    }

    /** In milli-mastery. */
    public long value() {
        long sum = TalkBound.of(day.problem);
        for (Student student : day.problem.students()) {
            sum += best(student) + support(student);
        }
        return sum;
    }

    private long best(Student student) {
        int places = student.blocks().size();
        Map<Integer, Long> worth = new HashMap<>();
        for (Value value : student.values()) {
            long own = value.milliMastery() + Openings.exploration(weights, value);
            worth.merge(day.offering(value.offering()), own, Long::sum);
        }
        for (Choice choice : student.choices()) {
            long own = Openings.wish(weights, student, choice);
            worth.merge(day.offering(choice.offering()), own, Long::sum);
        }
        long[] best = new long[places];
        for (int o = 0; o < day.offerings; o++) {
            Offering offering = day.offering(o);
            long own = worth.getOrDefault(o, 0L);
            if (offering.interest() != null && student.interests().contains(offering.interest())) {
                own += weights.interest();
            }
            for (int i = 0; i < places && own > best[0]; i++) {
                best[0] = own;
                Arrays.sort(best);
            }
        }
        return Arrays.stream(best).sum();
    }

    private long support(Student student) {
        Support support = student.support();
        return support.minutesLeft() > 0
                ? (long) weights.supportUrgency() * support.minutesLeft() / support.daysLeft()
                : 0;
    }
}
