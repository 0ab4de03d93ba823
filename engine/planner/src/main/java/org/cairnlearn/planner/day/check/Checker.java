package org.cairnlearn.planner.day.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Broken;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Unmet;
import org.cairnlearn.planner.day.Verdict;

/**
 * Says which rules a plan breaks and what it is worth. Each rule and each term is written down as
 * docs/reference/day-plan.md words it, with lists and maps; the time is linear in places and in
 * pairs within sessions.
 */
public final class Checker {
    /** What holds in every plan, so that no naming excuses it. */
    private static final Set<Rule> ALWAYS = Set.of(Rule.H1, Rule.H3, Rule.H8, Rule.H17);

    private Checker() {}

    /** Judges a plan; it may be any, also one of another problem or with ids that nobody knows. */
    public static Verdict check(Problem problem, Plan plan) {
        Breaches breaches = new Breaches();
        Day day = new Day(problem, plan, breaches);
        new PlaceRules(day, breaches).check();
        new StaffRules(day, breaches).check();
        new TalkRules(day, breaches).check();
        new RoomRules(day, breaches).check();
        new ReadyRules(day, breaches).check();
        new WordRules(day, breaches).check();
        new ShareRules(day, breaches).check();
        Worth worth = new Worth(day);
        return new Verdict(
                breaches.all().stream().map(Breach::broken).toList(),
                unnamed(breaches.all(), plan.unmet()),
                worth.total(),
                worth.students(),
                worth.teachers(),
                worth.sessions());
    }

    private static List<Broken> unnamed(List<Breach> breaches, List<Unmet> unmet) {
        Set<Breach.Name> named = new HashSet<>();
        unmet.forEach(one -> named.add(new Breach.Name(one.rule(), one.student())));
        return breaches.stream()
                .filter(breach -> ALWAYS.contains(breach.rule()) || !named.contains(breach.name()))
                .map(Breach::broken)
                .toList();
    }
}
