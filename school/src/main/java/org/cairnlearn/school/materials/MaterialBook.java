package org.cairnlearn.school.materials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.springframework.stereotype.Component;

/**
 * The front door of materials. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work} and sees that tenant only.
 */
@Component
public final class MaterialBook {
    private final MaterialSql sql;
    private final ExerciseSql exercises;
    private final MaterialLoad load;

    MaterialBook(MaterialSql sql, ExerciseSql exercises, MaterialLoad load) {
        this.sql = sql;
        this.exercises = exercises;
        this.load = load;
    }

    /**
     * The ways to work on each of these skills: the school's materials by title, then the generic
     * ones, which there always are. How many students may have a copy at once is said; which copies
     * are in use in a block is the plan's to know.
     */
    public Map<CompetencyId, List<Route>> routes(Collection<CompetencyId> competencies) {
        var routes = new LinkedHashMap<CompetencyId, List<Route>>();
        competencies.forEach(competency -> routes.put(competency, new ArrayList<>()));
        for (var material : sql.of(competencies)) {
            material.competencies().stream()
                    .filter(routes::containsKey)
                    .forEach(competency ->
                            routes.computeIfAbsent(competency, _ -> new ArrayList<>())
                                    .add(new Route.With(material)));
        }
        routes.values().forEach(ways -> ways.addAll(Route.GENERIC));
        return routes.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * Those of these skills for which the school has fewer than two materials, or none without a
     * screen, in the order given: work to do.
     */
    public List<Gap> gaps(Collection<CompetencyId> competencies) {
        var counts = sql.counts(competencies);
        return competencies.stream()
                .map(competency -> counts.getOrDefault(competency, new Gap(competency, 0, 0)))
                .filter(gap -> gap.materials() < Gap.ENOUGH || gap.withoutScreen() == 0)
                .toList();
    }

    /** A material, also one that its source no longer names. */
    public Optional<Material> find(MaterialId id) {
        return sql.find(id);
    }

    /** Those that are opened at one of these links, now. */
    public List<Material> at(Collection<String> links) {
        return links.isEmpty() ? List.of() : sql.at(links);
    }

    /** Several at once, also those that their source no longer names. */
    public Map<MaterialId, Material> byId(Collection<MaterialId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.byId(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(Material::id, one -> one));
    }

    /** What somebody looks for, by title; at most so many, from so many on. */
    public List<Material> list(Wanted wanted, int most, int from) {
        return sql.list(wanted, most, from);
    }

    /** How many there are of what somebody looks for. */
    public long count(Wanted wanted) {
        return sql.count(wanted);
    }

    /** The skills that any material is for. */
    public Set<CompetencyId> skills() {
        return sql.skills();
    }

    /** The problems of a lesson, with their steps and hints; none where a material has none. */
    public List<Exercise> exercises(MaterialId id) {
        return exercises.exercises(id);
    }

    /**
     * Brings what a source brought before in line with what it has now. The same again changes
     * nothing.
     *
     * @param acceptRemovals go on although more than a tenth of the source's materials would go
     */
    public MaterialChanges load(MaterialSnapshot snapshot, boolean acceptRemovals) {
        return load.load(snapshot, acceptRemovals);
    }
}
