package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a block's plan has to respect beside its people: who is kept apart, what there is. */
@Component
class AroundReader {
    private final PairSql pairs;
    private final MaterialBook materials;
    private final ShelfSql shelf;
    private final TermsReader terms;

    AroundReader(PairSql pairs, MaterialBook materials, ShelfSql shelf, TermsReader terms) {
        this.pairs = pairs;
        this.materials = materials;
        this.shelf = shelf;
        this.terms = terms;
    }

    /** What binds students, and what draws them among what they need and what there is. */
    Terms terms(List<LocalDate> days, Collection<PersonId> students, Needs needs, Shelf shelf) {
        return terms.of(days, students, needs, shelf);
    }

    /** How studies let students work on a day. */
    Draws draws(Collection<PersonId> students, LocalDate date) {
        return terms.draws(students, date);
    }

    List<Pair> pairs(Collection<PersonId> students) {
        return pairs.among(students);
    }

    Shelf shelf(Block block, Collection<PersonId> students, Collection<CompetencyId> skills) {
        var own = new HashMap<CompetencyId, List<Material>>();
        materials
                .routes(skills)
                .forEach((skill, routes) ->
                        own.put(skill, routes.stream().flatMap(route -> material(route)).toList()));
        return new Shelf(own, shelf.screenToday(block, students));
    }

    /** How many students have a material in the other plans of a block's period, as they stand. */
    Map<MaterialId, Integer> inUse(Block block) {
        return shelf.inUse(block);
    }

    /** For how many minutes the day's other plans have a student before a screen. */
    int screenToday(Block block, PersonId student) {
        return shelf.screenToday(block, List.of(student)).getOrDefault(student, 0);
    }

    private static Stream<Material> material(Route route) {
        return switch (route) {
            case Route.With(var material) -> Stream.of(material);
            case Route.Generic _ -> Stream.empty();
        };
    }
}
