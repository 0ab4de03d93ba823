package org.cairnlearn.school.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.AimBook;
import org.cairnlearn.school.profile.Likes;
import org.cairnlearn.school.roster.PersonId;

/**
 * Which skills that a class is near students aim at: those of their live goals first, then those of
 * which a name or a material names something that they like. Found when it is asked for.
 */
final class Aims {
    private final AimBook.Aims read;
    private final Needs needs;
    private final Shelf shelf;
    private final Map<CompetencyId, Set<String>> named = new ConcurrentHashMap<>();
    private final Map<PersonId, List<Aim>> byStudent = new ConcurrentHashMap<>();

    Aims(AimBook.Aims read, Needs needs, Shelf shelf) {
        this.read = read;
        this.needs = needs;
        this.shelf = shelf;
    }

    List<Aim> of(PersonId student) {
        return byStudent.computeIfAbsent(student, this::find);
    }

    private List<Aim> find(PersonId student) {
        var likes = read.likes(student);
        var own = new LinkedHashMap<CompetencyId, Aim>();
        read.goals(student).stream()
                .filter(skill -> needs.competency(skill).isPresent())
                .forEach(skill -> own.put(skill, new Aim(skill, Wish.Source.GOAL)));
        needs.of(student).stream()
                .flatMap(need -> needs.competency(need.competency()).stream())
                .filter(skill -> likes.touch(named.computeIfAbsent(skill.id(), _ -> named(skill))))
                .forEach(skill ->
                        own.putIfAbsent(skill.id(), new Aim(skill.id(), Wish.Source.INTEREST)));
        return List.copyOf(own.values());
    }

    /** The words that name a skill or a material of it. */
    private Set<String> named(Competency skill) {
        return Likes.stems(
                Stream.concat(
                        Stream.of(skill.name()),
                        shelf.of(skill.id()).stream().map(one -> one.about().title())));
    }
}
