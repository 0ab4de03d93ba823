package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.History;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.Weights;

/** What it costs who is in a group with whom; all costs are 0 or more. */
final class Chemistry {
    private final DayIndex day;
    private final Weights weights;
    private final Bands bands;
    private final double[] readiness;
    private final double middle;
    private final double upper;
    private final Map<Long, Integer> shared = new HashMap<>();

    Chemistry(DayIndex day) {
        this.day = day;
        Problem problem = day.problem;
        weights = problem.policy().weights();
        bands = problem.policy().bands();
        readiness = problem.students().stream().mapToDouble(s -> s.readiness()).toArray();
        double[] sorted = readiness.clone();
        Arrays.sort(sorted);
        middle = sorted.length == 0 ? 0 : sorted[sorted.length / 3];
        upper = sorted.length == 0 ? 0 : sorted[2 * sorted.length / 3];
        for (History met : problem.history()) {
            int a = day.student(met.pair().a());
            int b = day.student(met.pair().b());
            shared.put(key(a, b), met.shared());
        }
    }

    private long key(int a, int b) {
        return (long) Math.min(a, b) * day.students + Math.max(a, b);
    }

    long ofPair(int a, int b, Kind kind) {
        long cost = 0;
        if (kind == Kind.TL && Math.abs(readiness[a] - readiness[b]) > bands.readiness()) {
            cost += weights.spread();
        }
        if (kind.isGroup() && weights.repeats() > 0) {
            cost += repeats(a, b);
        }
        return cost;
    }

    private long repeats(int a, int b) {
        int met = shared.getOrDefault(key(a, b), 0);
        long now = Math.max(0, met + 1 - bands.repeats());
        long before = Math.max(0, met - bands.repeats());
        return weights.repeats() * (now * now - before * before);
    }

    /** What one more member costs with those who are there. */
    long ofJoining(int s, Group group) {
        Kind kind = day.kind(group.offering);
        long cost = 0;
        if (kind.isGroup()) {
            for (int i = 0; i < group.size(); i++) {
                if (group.member(i) != s) {
                    cost += ofPair(s, group.member(i), kind);
                }
            }
        }
        return cost;
    }

    /** The cost of the whole group, pairs and mixture. */
    long of(Group group) {
        return ofPairs(group) + ofNoExplainer(group) + ofMix(group);
    }

    /** The same by terms, each 0 or less. */
    Map<Term, Long> terms(Group group) {
        Kind kind = day.kind(group.offering);
        long spread = 0;
        long repeats = 0;
        for (int i = 0; i < group.size() && kind.isGroup(); i++) {
            for (int j = 0; j < i; j++) {
                repeats += repeats(group.member(i), group.member(j));
                if (kind == Kind.TL && isApartInReadiness(group.member(i), group.member(j))) {
                    spread += weights.spread();
                }
            }
        }
        return Map.of(
                Term.HOMOGENEITY,
                -spread,
                Term.REPEATS,
                -repeats,
                Term.EXPLAINERS,
                -ofNoExplainer(group),
                Term.MIX,
                -ofMix(group));
    }

    private long ofPairs(Group group) {
        Kind kind = day.kind(group.offering);
        long cost = 0;
        for (int i = 0; i < group.size() && kind.isGroup(); i++) {
            for (int j = 0; j < i; j++) {
                cost += ofPair(group.member(i), group.member(j), kind);
            }
        }
        return cost;
    }

    private long ofNoExplainer(Group group) {
        if (day.kind(group.offering) != Kind.PEER || group.size() == 0) {
            return 0;
        }
        Topic topic = day.topicOf(group.offering);
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < group.size(); i++) {
            int s = group.member(i);
            if (topic != null && day.problem.students().get(s).mastered().contains(topic.id())) {
                return 0;
            }
            highest = Math.max(highest, readiness[s]);
            lowest = Math.min(lowest, readiness[s]);
        }
        return highest - lowest >= bands.explain() ? 0 : weights.noExplainer();
    }

    private long ofMix(Group group) {
        Kind kind = day.kind(group.offering);
        if (kind != Kind.PEER && kind != Kind.PROJ) {
            return 0;
        }
        int low = 0;
        int high = 0;
        for (int i = 0; i < group.size(); i++) {
            low += readiness[group.member(i)] < middle ? 1 : 0;
            high += readiness[group.member(i)] >= upper ? 1 : 0;
        }
        int largest = Math.max(Math.max(low, high), group.size() - low - high);
        int free = -Math.floorDiv(-group.size() * bands.mixPercent(), 100);
        return (long) weights.mix() * Math.max(0, largest - free);
    }

    private boolean isApartInReadiness(int a, int b) {
        return Math.abs(readiness[a] - readiness[b]) > bands.readiness();
    }
}
