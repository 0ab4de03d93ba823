package org.cairnlearn.planner.day.check;

import java.util.HashSet;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/** What the day is worth to one student. */
final class StudentWorth {
    private final Day day;
    private final Before before;
    private final Weights weights;
    private final Set<StudentId> talked = new HashSet<>();

    StudentWorth(Day day, Before before) {
        this.day = day;
        this.before = before;
        this.weights = day.problem().policy().weights();
        day.talks().stream().map(Talk::student).forEach(talked::add);
    }

    Objective of(Student student) {
        Sum sum = new Sum();
        for (Session session : day.of(student.id())) {
            place(student, day.offering(session), sum);
        }
        urgency(student, sum);
        for (BlockId block : day.order()) {
            changes(student, block, sum);
        }
        return sum.objective();
    }

    private void place(Student student, Offering offering, Sum sum) {
        for (Value value : student.values()) {
            if (value.offering().equals(offering.id())) {
                sum.add(Term.VALUE, value.milliMastery());
                long unsure = (long) weights.explorationPermille() * value.standardError() / 1000;
                sum.add(Term.EXPLORATION, Math.min(weights.explorationCap(), unsure));
            }
        }
        for (Choice choice : student.choices()) {
            if (choice.offering().equals(offering.id())) {
                sum.add(Term.CHOICE, wish(student, choice));
            }
        }
        if (offering.interest() != null && student.interests().contains(offering.interest())) {
            sum.add(Term.INTEREST, weights.interest());
        }
    }

    private long wish(Student student, Choice choice) {
        long share =
                switch (choice.rank()) {
                    case 1 -> 100;
                    case 2 -> 60;
                    case 3 -> 30;
                    default -> 0;
                };
        double owed = Math.clamp(student.account(), 0.0, 10.0);
        return weights.choice()
                * share
                * (100 + Math.round(weights.accountPercent() * owed))
                / 10_000;
    }

    private void urgency(Student student, Sum sum) {
        boolean met =
                talked.contains(student.id()) || ReadyRules.conferences(day, student.id()) > 0;
        if (met) {
            long days = Math.min(student.conferenceOverdueDays(), 100);
            sum.add(Term.URGENCY, weights.conferenceUrgency() * days * days);
        }
        int owed = student.support().minutesLeft();
        if (owed > 0) {
            long given =
                    day.of(student.id()).stream()
                            .filter(session -> day.offering(session).kind() == Kind.SUP)
                            .mapToInt(day::minutes)
                            .sum();
            long counted = Math.min(given, owed);
            sum.add(
                    Term.URGENCY,
                    weights.supportUrgency() * counted / student.support().daysLeft());
        }
    }

    private void changes(Student student, BlockId block, Sum sum) {
        Session was = before.at(student.id(), block);
        if (was == null) {
            return;
        }
        for (Session is : day.at(student.id(), block)) {
            if (!is.offering().equals(was.offering())) {
                sum.add(Term.STABILITY, -weights.changedPlace());
            } else if (!is.room().equals(was.room())) {
                sum.add(Term.STABILITY, -weights.changedRoom());
            }
        }
    }
}
