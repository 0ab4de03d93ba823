package org.cairnlearn.school.competency;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far somebody has come: what is mastered, what is begun, what could be begun next, and what
 * stands in the way of the rest. One definition for planner, teacher and student; a pure function
 * of the graph, the standings and the policy's rule.
 *
 * <p>A prerequisite is met from the rule's level on; the same competency of another framework meets
 * it, too. It stands in the way when it is surely not met, or, where the rule says so, when nobody
 * knows. A competency is ready when it is not mastered, nothing stands in its way, and at least one
 * prerequisite is met: not knowing anything opens nothing. One without prerequisites is always
 * ready. Cost: linear in the competencies asked about and their direct prerequisites.
 */
public final class Frontier {
    /** Where a competency lies. */
    public enum Place {
        MASTERED,
        /** Begun and not mastered, whatever stands in the way. */
        IN_PROGRESS,
        /** Not begun; could be now. */
        READY,
        /** Not begun, and something stands in the way, or nothing leads there yet. */
        LATER
    }

    private final Pathways pathways;
    private final Policy.Progression rule;
    private final Function<CompetencyId, Standing> standing;
    private final Map<CompetencyId, Place> places;

    private Frontier(
            Pathways pathways,
            Policy.Progression rule,
            Function<CompetencyId, Standing> standing,
            Collection<CompetencyId> among) {
        this.pathways = pathways;
        this.rule = rule;
        this.standing = standing;
        this.places =
                among.stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        this::find,
                                        (one, _) -> one,
                                        LinkedHashMap::new));
    }

    /**
     * The frontier among some competencies.
     *
     * @param among in which order the answers shall come
     * @param standing of any competency, also of those that only stand before one of {@code among};
     *     {@link Standing#UNKNOWN} where nothing is known
     */
    public static Frontier of(
            Pathways pathways,
            Policy.Progression rule,
            Function<CompetencyId, Standing> standing,
            Collection<CompetencyId> among) {
        return new Frontier(pathways, rule, standing, among);
    }

    public Place place(CompetencyId competency) {
        var place = places.get(competency);
        return place == null ? find(competency) : place;
    }

    public List<CompetencyId> mastered() {
        return in(Place.MASTERED);
    }

    public List<CompetencyId> inProgress() {
        return in(Place.IN_PROGRESS);
    }

    public List<CompetencyId> ready() {
        return in(Place.READY);
    }

    /** Whether work on it makes sense now: ready, or begun with nothing in the way. */
    public boolean open(CompetencyId competency) {
        return switch (place(competency)) {
            case READY -> true;
            case IN_PROGRESS -> inTheWay(competency).isEmpty();
            case MASTERED, LATER -> false;
        };
    }

    /** The direct prerequisites that stand in the way of a competency. */
    public Set<CompetencyId> inTheWay(CompetencyId competency) {
        return pathways.before(competency).stream()
                .filter(this::standsInTheWay)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that is not met yet among what a competency builds on, the nearest first. */
    public Set<CompetencyId> missing(CompetencyId competency) {
        return pathways.allBefore(competency).stream()
                .filter(earlier -> !met(earlier))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What would become ready if this one competency were mastered, and isn't yet. */
    public Set<CompetencyId> opens(CompetencyId competency) {
        return pathways.after(competency).stream()
                .filter(later -> place(later) == Place.LATER)
                .filter(later -> Set.of(competency).containsAll(inTheWay(later)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of what lies later all that only one competency keeps shut, with that one. */
    public Map<CompetencyId, CompetencyId> oneMore() {
        var oneMore = new LinkedHashMap<CompetencyId, CompetencyId>();
        for (var later : in(Place.LATER)) {
            var inTheWay = inTheWay(later);
            if (inTheWay.size() == 1) {
                oneMore.put(later, inTheWay.iterator().next());
            }
        }
        return oneMore;
    }

    private Place find(CompetencyId competency) {
        var own = standing.apply(competency);
        if (own.level().compareTo(Level.GOT_IT) >= 0) {
            return Place.MASTERED;
        }
        if (own.begun()) {
            return Place.IN_PROGRESS;
        }
        var before = pathways.before(competency);
        var reached = before.isEmpty() || before.stream().anyMatch(this::met);
        return reached && before.stream().noneMatch(this::standsInTheWay)
                ? Place.READY
                : Place.LATER;
    }

    private boolean met(CompetencyId competency) {
        return meets(competency) || pathways.same(competency).stream().anyMatch(this::meets);
    }

    private boolean meets(CompetencyId competency) {
        return standing.apply(competency).level().compareTo(rule.metFrom()) >= 0;
    }

    private boolean standsInTheWay(CompetencyId competency) {
        return !met(competency) && (standing.apply(competency).surelyNot() || rule.unknownBlocks());
    }

    private List<CompetencyId> in(Place place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .toList();
    }
}
