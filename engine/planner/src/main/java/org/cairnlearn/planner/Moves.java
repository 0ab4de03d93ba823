package org.cairnlearn.planner;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The steps of the search. Each changes the seating it is given and says whether it could; one that
 * could not may leave it half changed, so try it on a copy.
 */
final class Moves {
    private final Model model;
    private final SplittableRandom random;

    Moves(Model model, SplittableRandom random) {
        this.model = model;
        this.random = random;
    }

    /** Any one step; {@code heat} is by how many milli-mastery it may misjudge whom to gather. */
    boolean any(Seating seating, double heat) {
        int units = model.size.length;
        int group = openGroup(seating);
        int offering = random.nextInt(model.offerings.size());
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> move(seating, random.nextInt(units), group);
            case 3, 4, 5 -> swap(seating, random.nextInt(units), random.nextInt(units));
            case 6, 7 ->
                    gather(seating, offering, size(offering), new Whom(random.nextBoolean(), heat));
            case 8 -> change(seating, group, offering);
            default -> close(seating, group);
        };
    }

    private int openGroup(Seating seating) {
        int skip = random.nextInt(seating.open());
        int group = 0;
        while (seating.offers[group] == Seating.NOTHING || skip-- > 0) {
            group++;
        }
        return group;
    }

    private int size(int offering) {
        Offering of = model.offerings.get(offering);
        int most = Math.min(of.max(), model.problem.students().size());
        return most <= of.min() ? of.min() : random.nextInt(of.min(), most + 1);
    }

    boolean move(Seating seating, int unit, int into) {
        if (seating.group[unit] == into || !seating.mayJoin(unit, into)) {
            return false;
        }
        seating.group[unit] = into;
        seating.tidy();
        return true;
    }

    boolean swap(Seating seating, int unit, int other) {
        int a = seating.group[unit];
        int b = seating.group[other];
        if (a == b || !seating.mayJoin(unit, b) || !seating.mayJoin(other, a)) {
            return false;
        }
        seating.group[unit] = b;
        seating.group[other] = a;
        return true;
    }

    /** Whom to gather: only from own pace or from anywhere, and with how much misjudgement. */
    record Whom(boolean fromOwnPace, double heat) {}

    /** Opens a group with those who gain most by it. */
    boolean gather(Seating seating, int offering, int size, Whom whom) {
        if (!seating.mayOpen(offering)) {
            return false;
        }
        record Wish(int unit, double gain) {}
        List<Wish> wishes =
                IntStream.range(0, model.size.length)
                        .filter(u -> model.gain[u][offering] != Model.CLOSED)
                        .filter(u -> !whom.fromOwnPace() || seating.group[u] == 0)
                        .mapToObj(u ->
                                new Wish(
                                        u,
                                        model.gain[u][offering]
                                                - seating.gain(u)
                                                + whom.heat() * random.nextDouble()))
                        .sorted(Comparator.comparingDouble(Wish::gain).reversed())
                        .toList();
        int group = seating.freeGroup();
        seating.offers[group] = offering;
        int left = size;
        for (Wish wish : wishes) {
            if (model.size[wish.unit()] <= left && !meetsApart(seating, wish.unit(), group)) {
                left -= model.size[wish.unit()];
                seating.group[wish.unit()] = group;
            }
        }
        seating.tidy();
        return left < size;
    }

    private boolean meetsApart(Seating seating, int unit, int group) {
        for (int u = 0; u < seating.group.length; u++) {
            if (seating.group[u] == group && model.apart[unit][u]) {
                return true;
            }
        }
        return false;
    }

    /** Gives a group another offering; who may not take it goes on at own pace. */
    boolean change(Seating seating, int group, int offering) {
        int before = seating.offers[group];
        if (group == 0 || before == Seating.NOTHING || before == offering) {
            return false;
        }
        seating.offers[group] = Seating.NOTHING;
        if (!seating.mayOpen(offering)) {
            return false;
        }
        seating.offers[group] = offering;
        for (int u = 0; u < seating.group.length; u++) {
            if (seating.group[u] == group && !seating.mayJoin(u, group)) {
                if (!seating.mayJoin(u, 0)) {
                    return false;
                }
                seating.group[u] = 0;
            }
        }
        seating.tidy();
        return true;
    }

    /** Ends a group; each member goes where it helps most and is room. */
    boolean close(Seating seating, int group) {
        if (group == 0 || seating.offers[group] == Seating.NOTHING) {
            return false;
        }
        seating.offers[group] = Seating.NOTHING;
        for (int u = 0; u < seating.group.length; u++) {
            if (seating.group[u] == group) {
                if (!seating.mayJoin(u, 0)) {
                    return false;
                }
                seating.group[u] = bestPlace(seating, u);
            }
        }
        return true;
    }

    private int bestPlace(Seating seating, int unit) {
        int best = 0;
        for (int g = 1; g < seating.offers.length; g++) {
            if (seating.mayJoin(unit, g)
                    && model.gain[unit][seating.offers[g]] > model.gain[unit][seating.offers[best]]
                    && seating.students(g) + model.size[unit]
                            <= model.offerings.get(seating.offers[g]).max()) {
                best = g;
            }
        }
        return best;
    }
}
