package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Prices;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Shortage;
import org.cairnlearn.school.plan.PlanNotes.Adults;
import org.cairnlearn.school.plan.PlanNotes.Kind;
import org.cairnlearn.school.plan.PlanNotes.Lack;
import org.cairnlearn.school.plan.PlanNotes.Wanted;

/**
 * What a proposal says beside who is where.
 *
 * @param lacks the dearest first; of flex blocks only
 * @param prices where the next day's bound begins; none but for flex blocks
 */
record Beside(List<PlanNotes.Clash> clashes, List<Lack> lacks, Prices prices) {
    private static final int MOST_LACKS = 5;
    private static final Pattern STUDENT = Pattern.compile("student [0-9]{5}");

    Beside {
        clashes = List.copyOf(clashes);
        lacks = List.copyOf(lacks);
    }

    /** What one clash is about; several with the same words are one. */
    private record About(List<String> rules, Adults adults) {}

    /** What cannot all be kept, seen before any search. */
    static List<PlanNotes.Clash> clashes(DayProblem asked, Problem problem) {
        var students = new LinkedHashMap<About, Set<String>>();
        for (var clash : DayPlanner.clashes(problem)) {
            var named = named(clash);
            if (!isKeptAtOwnPace(clash, named, asked)) {
                var rules = clash.rules().stream().map(Rule::name).toList();
                students.computeIfAbsent(
                                new About(rules, adults(clash, named, asked)), _ -> new HashSet<>())
                        .addAll(named);
            }
        }
        return students.entrySet().stream()
                .map(one ->
                        new PlanNotes.Clash(
                                one.getKey().rules(), one.getValue().size(), one.getKey().adults()))
                .toList();
    }

    /** The planner does not know on which skill a student works at the own pace. */
    private static boolean isKeptAtOwnPace(Clash clash, Set<String> named, DayProblem asked) {
        return clash.rules().equals(List.of(Rule.H13, Rule.H5))
                && asked.facts().people().students().stream()
                        .filter(student -> asked.roll().isOne(student, named))
                        .allMatch(asked.facts()::isAtGradeAtOwnPace);
    }

    private static Set<String> named(Clash clash) {
        return STUDENT.matcher(clash.sentence())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Adults adults(Clash clash, Set<String> named, DayProblem asked) {
        var people = asked.facts().people();
        var talks = clash.rules().contains(Rule.H10);
        if (!talks && !clash.rules().contains(Rule.H6)) {
            return Adults.ANY;
        }
        var here =
                people.adults().stream()
                        .anyMatch(adult ->
                                talks
                                        ? adult.advises().stream()
                                                .anyMatch(one -> asked.roll().isOne(one, named))
                                        : adult.serves());
        if (here) {
            return Adults.FULL;
        }
        return people.homes().stream().allMatch(home -> home.staff().isEmpty())
                ? Adults.NONE
                : Adults.AWAY;
    }

    /** Of what one more would have met the most needs that a plan leaves unmet. */
    static List<Lack> lacks(DayProblem asked, Problem problem, Plan solved) {
        var lacks = new LinkedHashMap<Wanted, Lack>();
        for (var shortage : DayPlanner.shortages(problem, solved)) {
            wanted(shortage, asked)
                    .forEach(wanted ->
                            lacks.putIfAbsent(
                                    wanted,
                                    new Lack(
                                            wanted,
                                            (int) Math.min(Integer.MAX_VALUE, shortage.worth()),
                                            shortage.unmet())));
        }
        return lacks.values().stream().limit(MOST_LACKS).toList();
    }

    /** In the school's words; what hands made, and own pace, need no more rooms. */
    private static List<Wanted> wanted(Shortage shortage, DayProblem asked) {
        return switch (shortage) {
            case Shortage.Role role -> {
                var like = asked.roll().person(role.like());
                yield asked.facts().people().adults().stream()
                        .filter(adult -> adult.id().equals(like))
                        .map(adult -> adult.leads())
                        .map(leads ->
                                new Wanted(
                                        Kind.ROLE,
                                        null,
                                        leads == null ? Set.of() : leads,
                                        Set.of()))
                        .toList();
            }
            case Shortage.Space space ->
                    space.features().contains(Tables.AT_A_TABLE)
                            ? List.of(new Wanted(Kind.ROOM, null, Set.of(), rest(space.features())))
                            : List.of();
            case Shortage.Hour hour ->
                    asked
                            .offers()
                            .about(asked.offers().find(hour.offering()))
                            .map(skill -> new Wanted(Kind.HOUR, skill, Set.of(), Set.of()))
                            .stream()
                            .toList();
        };
    }

    private static Set<String> rest(Set<String> features) {
        return features.stream()
                .filter(one -> !one.equals(Tables.AT_A_TABLE))
                .collect(Collectors.toSet());
    }

    /**
     * The prices under names that mean the same on another day: of groups on a skill, of rooms and
     * of hours. What is about single students or adults, or what hands made, is left out.
     */
    static Map<String, Double> kept(Prices prices, DayProblem asked) {
        var kept = new LinkedHashMap<String, Double>();
        prices.values()
                .forEach((name, value) ->
                        asked.roll().toSchool(name).ifPresent(other -> kept.put(other, value)));
        return kept;
    }

    /** The same, back under the names that the planner knows today. */
    static Prices of(Map<String, Double> kept, DayProblem asked) {
        var prices = new LinkedHashMap<String, Double>();
        kept.forEach((name, value) ->
                asked.roll().toPlanner(name).ifPresent(other -> prices.put(other, value)));
        return Prices.settled(prices);
    }

    /** What is told of a block without any of it. */
    static Beside of(List<PlanNotes.Clash> clashes) {
        return new Beside(clashes, new ArrayList<>(), Prices.NONE);
    }
}
