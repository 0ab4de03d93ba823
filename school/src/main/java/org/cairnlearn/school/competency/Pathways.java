package org.cairnlearn.school.competency;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What builds on what, across frameworks, grades and courses. Every answer is in a fixed order.
 *
 * <p>Cost: each question about one competency is linear in the part of the graph that it reaches.
 */
public final class Pathways {
    private static final Comparator<CompetencyId> ORDER = Comparator.comparing(CompetencyId::value);

    private final Map<CompetencyId, Set<CompetencyId>> before;
    private final Map<CompetencyId, Set<CompetencyId>> after;
    private final Map<CompetencyId, Set<CompetencyId>> same;

    private Pathways(
            Map<CompetencyId, Set<CompetencyId>> before,
            Map<CompetencyId, Set<CompetencyId>> after,
            Map<CompetencyId, Set<CompetencyId>> same) {
        this.before = before;
        this.after = after;
        this.same = same;
    }

    /**
     * The graph of these links.
     *
     * @param before the direct prerequisites of each competency that has any
     * @param same of each competency that other frameworks have too, which those are
     */
    public static Pathways of(
            Map<CompetencyId, Set<CompetencyId>> before,
            Map<CompetencyId, Set<CompetencyId>> same) {
        var forwards = new HashMap<CompetencyId, Set<CompetencyId>>();
        var backwards = new HashMap<CompetencyId, Set<CompetencyId>>();
        before.forEach((later, earlier) -> {
            forwards.put(later, sorted(earlier));
            earlier.forEach(
                    one -> backwards.computeIfAbsent(one, _ -> new TreeSet<>(ORDER)).add(later));
        });
        var alike = new HashMap<CompetencyId, Set<CompetencyId>>();
        same.forEach((one, others) -> alike.put(one, sorted(others)));
        return new Pathways(forwards, backwards, alike);
    }

    /** What has to be known right before a competency. */
    public Set<CompetencyId> before(CompetencyId competency) {
        return before.getOrDefault(competency, Set.of());
    }

    /** What builds directly on a competency. */
    public Set<CompetencyId> after(CompetencyId competency) {
        return after.getOrDefault(competency, Set.of());
    }

    /** All that a competency builds on, however far back, the nearest first. */
    public Set<CompetencyId> allBefore(CompetencyId competency) {
        return reached(competency, before);
    }

    /** All that builds on a competency, however far on, the nearest first. */
    public Set<CompetencyId> allAfter(CompetencyId competency) {
        return reached(competency, after);
    }

    /** The competencies of other frameworks that are the same thing. */
    public Set<CompetencyId> same(CompetencyId competency) {
        return same.getOrDefault(competency, Set.of());
    }

    private static Set<CompetencyId> reached(
            CompetencyId from, Map<CompetencyId, Set<CompetencyId>> steps) {
        var reached = new LinkedHashSet<CompetencyId>();
        var open = new ArrayDeque<CompetencyId>();
        open.add(from);
        while (!open.isEmpty()) {
            for (var next : steps.getOrDefault(open.remove(), Set.of())) {
                if (!next.equals(from) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static Set<CompetencyId> sorted(Collection<CompetencyId> of) {
        var sorted = new TreeSet<>(ORDER);
        sorted.addAll(of);
        return sorted;
    }
}
