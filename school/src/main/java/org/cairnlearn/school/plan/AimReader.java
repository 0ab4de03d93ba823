package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.AimBook;
import org.cairnlearn.school.profile.Likes;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads which skills that a class is near students aim at: those of their live goals first, then
 * those of which a name or a material names something that they like.
 */
@Component
class AimReader {
    private final AimBook aims;

    AimReader(AimBook aims) {
        this.aims = aims;
    }

    Map<PersonId, List<Aim>> of(Collection<PersonId> students, Needs needs, Shelf shelf) {
        var read = aims.of(students);
        var named = new HashMap<CompetencyId, Set<String>>();
        var found = new HashMap<PersonId, List<Aim>>();
        for (var student : students) {
            var likes = read.likes(student);
            var own = new LinkedHashMap<CompetencyId, Aim>();
            read.goals(student).stream()
                    .filter(skill -> needs.competency(skill).isPresent())
                    .forEach(skill -> own.put(skill, new Aim(skill, Wish.Source.GOAL)));
            needs.of(student).stream()
                    .flatMap(need -> needs.competency(need.competency()).stream())
                    .filter(skill ->
                            likes.touch(
                                    named.computeIfAbsent(skill.id(), _ -> named(skill, shelf))))
                    .forEach(skill ->
                            own.putIfAbsent(skill.id(), new Aim(skill.id(), Wish.Source.INTEREST)));
            if (!own.isEmpty()) {
                found.put(student, List.copyOf(own.values()));
            }
        }
        return found;
    }

    /** The words that name a skill or a material of it. */
    private static Set<String> named(Competency skill, Shelf shelf) {
        return Likes.stems(
                Stream.concat(
                        Stream.of(skill.name()),
                        shelf.of(skill.id()).stream().map(one -> one.about().title())));
    }
}
