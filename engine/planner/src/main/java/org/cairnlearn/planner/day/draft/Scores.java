package org.cairnlearn.planner.day.draft;

import java.util.EnumMap;
import java.util.Map;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Weights;

/** The worth of a finished draft, term by term. */
final class Scores {
    private final Draft draft;
    private final DayIndex day;
    private final Gains gains;
    private final Chemistry chemistry;
    private final Debts debts;
    private final Weights weights;
    private final Map<Term, Long> terms = new EnumMap<>(Term.class);

    Scores(Draft draft, Gains gains, Chemistry chemistry, Debts debts) {
        this.draft = draft;
        this.day = draft.day;
        this.gains = gains;
        this.chemistry = chemistry;
        this.debts = debts;
        weights = day.problem.policy().weights();
    }

    Objective of(TalkBook talks) {
        boolean[] met = new boolean[day.students];
        talks.entries().forEach(talk -> met[talk.student()] = true);
        for (int s = 0; s < day.students; s++) {
            for (int b = 0; b < day.blocks; b++) {
                Group group = draft.at(s, b);
                if (group != null) {
                    place(s, b, group);
                    met[s] |= day.kind(group.offering) == Kind.CONF;
                }
            }
            add(Term.URGENCY, met[s] ? gains.conference(s) : 0);
            Support support = draft.student(s).support();
            if (support.minutesLeft() > 0) {
                long given = Math.min(debts.minutesOf(s, Kind.SUP), support.minutesLeft());
                add(Term.URGENCY, weights.supportUrgency() * given / support.daysLeft());
            }
        }
        for (int b = 0; b < day.blocks; b++) {
            draft.beginningIn(b).forEach(group -> chemistry.terms(group).forEach(this::add));
        }
        Duties duties = new Duties(draft);
        for (int t = 0; t < day.teachers; t++) {
            add(Term.LOAD, -load(draft, t, Integer.bitCount(draft.staff.duties(t))));
            add(Term.TOPIC_CHANGES, -weights.topicChange() * (long) duties.topicChanges(t));
            add(Term.UNANNOUNCED, -weights.unannounced() * (long) duties.unannounced(t));
            add(Term.STABILITY, -weights.changedDuty() * (long) duties.changed(t));
        }
        return Objective.of(terms);
    }

    private void add(Term term, long worth) {
        terms.merge(term, worth, Long::sum);
    }

    private void place(int s, int b, Group group) {
        int was = gains.before(s, b);
        if (was >= 0 && was != group.offering) {
            add(Term.STABILITY, -weights.changedPlace());
        } else if (was >= 0 && gains.roomBefore(s, b) != group.room) {
            add(Term.STABILITY, -weights.changedRoom());
        }
        if (group.block != b) {
            return;
        }
        placeTerms(draft.student(s), day.offering(group.offering), weights).forEach(this::add);
    }

    /** What an offering is worth to a student, by terms. */
    static Map<Term, Long> placeTerms(Student student, Offering offering, Weights weights) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        for (Value value : student.values()) {
            if (value.offering().equals(offering.id())) {
                terms.put(Term.VALUE, (long) value.milliMastery());
                terms.put(Term.EXPLORATION, Openings.exploration(weights, value));
            }
        }
        for (Choice choice : student.choices()) {
            if (choice.offering().equals(offering.id())) {
                terms.put(Term.CHOICE, Openings.wish(weights, student, choice));
            }
        }
        if (offering.interest() != null && student.interests().contains(offering.interest())) {
            terms.put(Term.INTEREST, (long) weights.interest());
        }
        return terms;
    }

    private static long load(Draft draft, int t, int duties) {
        int percent = draft.day.problem.policy().bands().loadPercent();
        int there = draft.day.problem.teachers().get(t).blocks().size();
        long above = Math.max(0, duties + Math.floorDiv(-percent * there, 100));
        return draft.day.problem.policy().weights().load() * above * above;
    }

    /** What one more duty of a teacher would cost. */
    static long loadOfOneMore(Draft draft, int t) {
        int duties = Integer.bitCount(draft.staff.duties(t));
        return load(draft, t, duties + 1) - load(draft, t, duties);
    }
}
