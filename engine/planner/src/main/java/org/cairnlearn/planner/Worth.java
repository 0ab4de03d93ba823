package org.cairnlearn.planner;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What places and groups are worth, in milli-mastery. */
final class Worth {
    private Worth() {}

    static long of(Student student, Offering offering) {
        if (offering.kind() == Kind.IND) {
            return student.ownPaceValue();
        }
        return student.values().stream()
                .filter(value -> value.offering().equals(offering.id()))
                .mapToLong(Value::milliMastery)
                .sum();
    }

    static long change(Problem problem, StudentId student, OfferingId offering) {
        OfferingId before = problem.previous().get(student);
        return before == null || before.equals(offering) ? 0 : problem.policy().stabilityPrice();
    }

    static long spread(Policy policy, Student a, Student b) {
        int beyond = Math.abs(a.readiness() - b.readiness()) - policy.samenessBand();
        return beyond <= 0 ? 0 : (long) beyond * policy.samenessPrice() / 100;
    }

    static Objective objective(Problem problem, List<Session> sessions) {
        Listed listed = new Listed(problem);
        long value = 0;
        long sameness = 0;
        long stability = 0;
        for (Session session : sessions) {
            Offering offering = listed.offering(session.offering());
            List<Student> group = session.students().stream().map(listed::student).toList();
            for (int i = 0; i < group.size(); i++) {
                value += of(group.get(i), offering);
                stability -= change(problem, group.get(i).id(), offering.id());
                for (int j = 0; j < i && offering.kind() == Kind.TL; j++) {
                    sameness -= spread(problem.policy(), group.get(i), group.get(j));
                }
            }
        }
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        terms.put(Term.VALUE, value);
        terms.put(Term.SAMENESS, sameness);
        terms.put(Term.STABILITY, stability);
        return new Objective(value + sameness + stability, terms);
    }
}
