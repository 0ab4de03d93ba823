package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which rules a plan breaks and what it is worth. Slow and plain, and it shares nothing with
 * the planner but the records: each is the other's test, and it judges plans from elsewhere too.
 *
 * <p>A breach that the plan names among its {@code unmet} is not reported, except where no
 * exception may be made: each student has one place (H1), lessons have teachers (H3), talks have
 * real slots (H3T), and nobody goes without a talk while a slot exists (H10). What the plan names
 * but doesn't break is reported as {@link Rule#NAMED}. Sessions and talks with unknown ids are
 * reported and count for nothing else.
 */
public final class Checker {
    private static final Set<Rule> NO_EXCEPTION = Set.of(Rule.IDS, Rule.H1, Rule.H3, Rule.H3T);

    private Checker() {}

    /** Checks the plan against every {@link Rule}. */
    public static Verdict check(Problem problem, Plan plan) {
        CheckedIds ids = new CheckedIds(problem, plan);
        CheckedDay day = new CheckedDay(problem, ids.soundSessions());
        List<Unmet> breaches = new ArrayList<>(ids.breaches());
        breaches.addAll(CheckedPlaces.breaches(day));
        breaches.addAll(CheckedTalks.slotBreaches(day, ids.soundTalks()));
        List<Broken> broken = new ArrayList<>();
        Set<Unmet> named = new HashSet<>(plan.unmet());
        for (Unmet breach : breaches) {
            if (NO_EXCEPTION.contains(breach.rule()) || !named.contains(breach)) {
                broken.add(new Broken(breach.student(), breach.rule(), breach.reason()));
            }
        }
        CheckedTalks turns = new CheckedTalks(day, ids.soundTalks());
        broken.addAll(turns.unfair(named));
        breaches.addAll(turns.without());
        for (Unmet unmet : plan.unmet()) {
            if (!breaches.contains(unmet)) {
                broken.add(new Broken(unmet.student(), Rule.NAMED, new Reason.NamedInVain(unmet)));
            }
        }
        return new Verdict(broken, objective(day));
    }

    private static Objective objective(CheckedDay day) {
        long value = 0;
        long sameness = 0;
        long stability = 0;
        for (Session session : day.sessions()) {
            for (StudentId student : session.students()) {
                value += day.value(student, session.offering());
                OfferingId previous = day.problem().previous().get(student);
                if (previous != null && !previous.equals(session.offering())) {
                    stability -= day.problem().policy().stabilityPrice();
                }
            }
            if (day.offering(session).kind() == Kind.TL) {
                sameness -= apartInReadiness(day, session);
            }
        }
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        terms.put(Term.VALUE, value);
        terms.put(Term.SAMENESS, sameness);
        terms.put(Term.STABILITY, stability);
        return new Objective(value + sameness + stability, terms);
    }

    private static long apartInReadiness(CheckedDay day, Session session) {
        Policy policy = day.problem().policy();
        long price = 0;
        for (StudentId a : session.students()) {
            for (StudentId b : session.students()) {
                int difference = day.student(a).readiness() - day.student(b).readiness();
                // Only from the higher to the lower, so each pair counts once.
                if (difference > policy.samenessBand()) {
                    price +=
                            (long) (difference - policy.samenessBand())
                                    * policy.samenessPrice()
                                    / 100;
                }
            }
        }
        return price;
    }
}
