package org.cairnlearn.planner.day.solve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/** What an offering is worth to one student, apart from who else is there. */
final class Worth {
    private static final int[] RANK_PERCENT = {100, 60, 30};

    private final Student student;
    private final Weights weights;
    private final boolean relaxed;
    private final boolean talks;
    private final Map<OfferingId, Value> values = new HashMap<>();
    private final Map<OfferingId, Integer> ranks = new HashMap<>();

    Worth(Student student, Index index) {
        this.student = student;
        weights = index.problem.policy().weights();
        relaxed = index.relaxed;
        talks = index.allowsTalks();
        student.values().forEach(value -> values.put(value.offering(), value));
        student.choices().forEach(choice -> ranks.put(choice.offering(), choice.rank()));
    }

    /** The offerings that the student has a value or a wish for. */
    Set<OfferingId> named() {
        Set<OfferingId> named = new HashSet<>(values.keySet());
        named.addAll(ranks.keySet());
        return named;
    }

    /** In milli-mastery, for one block of so many minutes. */
    int of(Offering offering, int minutes) {
        int sum = 0;
        Value value = values.get(offering.id());
        if (value != null) {
            int hope = (int) ((long) weights.explorationPermille() * value.standardError() / 1000);
            sum += value.milliMastery() + Math.min(weights.explorationCap(), hope);
        }
        sum += choice(offering.id());
        if (offering.interest() != null && student.interests().contains(offering.interest())) {
            sum += weights.interest();
        }
        if (offering.kind() == Kind.CONF && !(relaxed && talks)) {
            // A bound counts it as a talk for everyone.
            sum += conference();
        }
        if (offering.kind() == Kind.SUP && student.support().minutesLeft() > 0) {
            int given = Math.min(minutes, student.support().minutesLeft());
            sum += weights.supportUrgency() * given / student.support().daysLeft();
            sum += relaxed ? 1 : 0;
        }
        return sum;
    }

    private int choice(OfferingId offering) {
        Integer rank = ranks.get(offering);
        if (rank == null || rank > RANK_PERCENT.length) {
            return 0;
        }
        double account = Math.max(0, Math.min(10, student.account()));
        long percent = 100 + Math.round(weights.accountPercent() * account);
        return (int) ((long) weights.choice() * RANK_PERCENT[rank - 1] * percent / 10_000);
    }

    /** What a conference or a talk is worth. */
    int conference() {
        int days = Math.min(student.conferenceOverdueDays(), 100);
        return weights.conferenceUrgency() * days * days;
    }
}
