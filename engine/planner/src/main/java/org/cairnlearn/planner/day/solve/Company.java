package org.cairnlearn.planner.day.solve;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.History;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Weights;
import org.cairnlearn.planner.day.search.Blend;
import org.cairnlearn.planner.day.search.InstanceBuilder;
import org.cairnlearn.planner.day.search.Option;
import org.cairnlearn.planner.day.search.Pairs;

/** What it costs who is with whom: prices on pairs, and on mixtures of peers. */
final class Company {
    /** Two who must stay apart: more than anything can be worth. */
    private static final int APART = 30_000;

    private final Index index;
    private final Units units;
    private final Weights weights;
    private final Bands bands;

    Company(Index index, Units units) {
        this.index = index;
        this.units = units;
        weights = index.problem.policy().weights();
        bands = index.problem.policy().bands();
    }

    private Student student(int s) {
        return index.problem.students().get(s);
    }

    /** The circles of {@link Activities}, in their order. */
    void pairs(InstanceBuilder builder) {
        int n = units.members.size();
        Pairs level = new Pairs(n);
        Pairs peers = new Pairs(n);
        Pairs others = new Pairs(n);
        if (weights.spread() > 0) {
            spread(level);
        }
        for (History met : index.problem.history()) {
            int cost = repeat(met.shared());
            if (cost > 0) {
                add(level, met.pair(), cost);
                add(peers, met.pair(), cost);
            }
        }
        for (Pair pair : index.problem.apart()) {
            for (Pairs circle : List.of(level, peers, others)) {
                add(circle, pair, APART);
            }
        }
        builder.pairs(level);
        builder.pairs(peers);
        builder.pairs(others);
    }

    private void spread(Pairs level) {
        int n = units.unitOf.length;
        for (int s = 0; s < n; s++) {
            for (int q = 0; q < s; q++) {
                double apart = Math.abs(student(s).readiness() - student(q).readiness());
                if (apart > bands.readiness()) {
                    add(level, s, q, weights.spread());
                }
            }
        }
    }

    private int repeat(int shared) {
        int after = Math.max(0, shared + 1 - bands.repeats());
        int before = Math.max(0, shared - bands.repeats());
        return (int)
                Math.min(
                        APART,
                        (long) weights.repeats() * ((long) after * after - (long) before * before));
    }

    private void add(Pairs circle, Pair pair, int cost) {
        int a = Index.of(index.student, pair.a());
        int b = Index.of(index.student, pair.b());
        add(circle, a, b, cost);
    }

    private void add(Pairs circle, int s, int q, int cost) {
        int a = units.unitOf[s];
        int b = units.unitOf[q];
        if (a != b) {
            circle.add(a, b, cost);
        }
    }

    /** What mixtures of peers cost. */
    Blend blend(Activities activities, List<List<Option>> options) {
        int n = activities.count();
        boolean[] explaining = new boolean[n];
        boolean[] mixing = new boolean[n];
        for (int a = 0; a < n; a++) {
            int o = activities.offering.get(a);
            Kind kind = o < 0 ? Kind.IND : index.problem.offerings().get(o).kind();
            explaining[a] = kind == Kind.PEER && weights.noExplainer() > 0;
            mixing[a] = (kind == Kind.PEER || kind == Kind.PROJ) && weights.mix() > 0;
        }
        return new Blend(
                new Blend.Prices(
                        weights.noExplainer(), bands.explain(), weights.mix(), bands.mixPercent()),
                new Blend.Where(explaining, mixing),
                new Blend.Who(readiness(), thirds(), knows(activities, options)));
    }

    private double[] readiness() {
        double[] by = new double[units.members.size()];
        for (int u = 0; u < by.length; u++) {
            by[u] = student(units.members.get(u).getFirst()).readiness();
        }
        return by;
    }

    private int[] thirds() {
        double[] sorted =
                index.problem.students().stream().mapToDouble(Student::readiness).toArray();
        Arrays.sort(sorted);
        double[] of = readiness();
        int[] thirds = new int[of.length];
        for (int u = 0; u < of.length; u++) {
            thirds[u] += of[u] >= sorted[sorted.length / 3] ? 1 : 0;
            thirds[u] += of[u] >= sorted[2 * sorted.length / 3] ? 1 : 0;
        }
        return thirds;
    }

    private boolean[] knows(Activities activities, List<List<Option>> options) {
        boolean[] knows = new boolean[options.stream().mapToInt(List::size).sum()];
        int at = 0;
        for (int u = 0; u < options.size(); u++) {
            for (Option option : options.get(u)) {
                int o = activities.offering.get(option.activity());
                Offering offering = o < 0 ? null : index.problem.offerings().get(o);
                knows[at++] = offering != null && knows(units.members.get(u), offering);
            }
        }
        return knows;
    }

    private boolean knows(List<Integer> members, Offering offering) {
        return offering.topic() != null
                && members.stream().anyMatch(s -> student(s).mastered().contains(offering.topic()));
    }
}
