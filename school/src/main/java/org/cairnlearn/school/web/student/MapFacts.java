package org.cairnlearn.school.web.student;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.web.kit.NotThere;

/**
 * What a student's map is made of, read in one piece of work.
 *
 * @param own the frameworks that the student's classes work on
 * @param framework the one that is shown
 * @param grades of the student, as the class that works on the framework has them
 */
record MapFacts(
        List<Framework> own,
        Framework framework,
        List<Part> parts,
        Footing footing,
        List<String> grades,
        StudentMap.Asked asked) {
    MapFacts {
        own = List.copyOf(own);
        parts = List.copyOf(parts);
        grades = List.copyOf(grades);
    }

    Competency skill(CompetencyId id) {
        return parts.stream()
                .flatMap(part -> part.skills().stream())
                .filter(skill -> skill.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    boolean isActive(CompetencyId id) {
        return parts.stream().anyMatch(part -> holds(part, id));
    }

    /** A skill with what its panel names. */
    StudentSkill.Open open(Competency skill) {
        return new StudentSkill.Open(
                skill,
                framework,
                footing,
                parts.stream()
                        .flatMap(one -> one.skills().stream())
                        .collect(Collectors.toMap(Competency::id, one -> one)),
                part().skills().stream().map(Competency::id).collect(Collectors.toSet()));
    }

    /** The part that is shown: the asked skill's, the asked one, else where the map opens. */
    Part part() {
        var open = asked.skill();
        if (open != null) {
            return parts.stream()
                    .filter(part -> holds(part, open))
                    .findFirst()
                    .orElseThrow(NotThere::new);
        }
        var number = asked.part();
        if (number == null) {
            return Part.opening(parts, grades, this::atHand).orElse(new Part("", "", 0, List.of()));
        }
        if (number < 1 || number > parts.size()) {
            throw new NotThere();
        }
        return parts.get(number - 1);
    }

    /** The skill whose panel is open; none when the framework has no skill. */
    Optional<Competency> skill() {
        var open = asked.skill();
        return open == null ? near(part()) : Optional.of(skill(open));
    }

    /** What the student has begun on last, else could begin on, else has. */
    private Optional<Competency> near(Part part) {
        var begun =
                part.skills().stream()
                        .filter(skill -> isUnderWay(skill.id()))
                        .max(
                                Comparator.comparing(
                                        skill -> footing.status(skill.id()).last(),
                                        Comparator.nullsFirst(Comparator.naturalOrder())));
        Predicate<Competency> ready = skill -> footing.ready(skill.id());
        return Stream.of(
                        begun.stream(),
                        part.skills().stream().filter(ready),
                        part.skills().stream())
                .flatMap(found -> found)
                .findFirst();
    }

    private boolean isUnderWay(CompetencyId skill) {
        return footing.begun(skill) && !footing.has(skill);
    }

    private long atHand(Part part) {
        return part.skills().stream()
                .filter(skill -> isUnderWay(skill.id()) || footing.ready(skill.id()))
                .count();
    }

    private static boolean holds(Part part, CompetencyId id) {
        return part.skills().stream().anyMatch(skill -> skill.id().equals(id));
    }
}
