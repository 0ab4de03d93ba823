package org.cairnlearn.school.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.roster.ClassId;
import org.springframework.stereotype.Component;

/**
 * Reads the ways to some skills in a class: the school's materials and people, with what a teacher
 * added and without what a teacher took away.
 */
@Component
class WayReader {
    private final MaterialBook materials;
    private final WaySql sql;

    WayReader(MaterialBook materials, WaySql sql) {
        this.materials = materials;
        this.sql = sql;
    }

    /**
     * What there is for each skill, in the order asked for.
     *
     * @param copies of a material that is scarce, how many can have it at once
     */
    record Ways(
            Map<CompetencyId, List<Way>> bySkill, List<Way> takenAway, Map<Way.Key, Integer> copies) {}

    Ways of(ClassId schoolClass, Collection<CompetencyId> skills) {
        var said = sql.of(schoolClass);
        var added = said.stream().filter(WaySql.Said::added).map(WaySql.Said::way).toList();
        var away = said.stream().filter(one -> !one.added()).map(WaySql.Said::way).toList();
        var hidden = away.stream().map(Way::key).collect(Collectors.toSet());
        var routes = materials.routes(skills);
        var bySkill = new LinkedHashMap<CompetencyId, List<Way>>();
        var copies = new LinkedHashMap<Way.Key, Integer>();
        for (var skill : skills) {
            var ways = new ArrayList<Way>();
            added.stream().filter(way -> way.skill().equals(skill)).forEach(ways::add);
            for (var route : routes.getOrDefault(skill, List.of())) {
                way(skill, route)
                        .ifPresent(way -> {
                            ways.add(way);
                            Optional.ofNullable(route.copies())
                                    .ifPresent(most -> copies.put(way.key(), most));
                        });
            }
            bySkill.put(
                    skill, ways.stream().filter(way -> !hidden.contains(way.key())).toList());
        }
        return new Ways(bySkill, away, copies);
    }

    /** On paper without any paper is no way. */
    private static Optional<Way> way(CompetencyId skill, Route route) {
        return switch (route) {
            case Route.With(var material) ->
                    Optional.of(
                            new Way(
                                    skill,
                                    route.mode(),
                                    new Way.With(material.id(), ""),
                                    route.minutes()));
            case Route.Generic(var mode) ->
                    mode == Mode.PAPER
                            ? Optional.empty()
                            : Optional.of(new Way(skill, mode, Way.With.NOTHING, null));
        };
    }
}
