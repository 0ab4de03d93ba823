package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * Which students of a class are in another one's plan at that time: nobody can be in two rooms,
 * whatever the roster says. The plan that was there first has them, proposed or approved, for as
 * long as its class meets then and they are on its roster. The last lock that is taken is that of a
 * period, after those of the block and of its plan.
 */
@Component
class Elsewhere {
    private final ElsewhereSql sql;
    private final RosterBook roster;
    private final SchoolReader schools;

    Elsewhere(ElsewhereSql sql, RosterBook roster, SchoolReader schools) {
        this.sql = sql;
        this.roster = roster;
        this.schools = schools;
    }

    /** In which other class of the school each of these students of a class is, if in one. */
    Map<PersonId, ClassId> of(Block.Section block, Collection<PersonId> students) {
        return hasPeriod(block) ? schools.asPlanner(() -> read(block, students)) : Map.of();
    }

    /**
     * From now on no other class of the school gives a place in a class's period; a flex block has
     * one plan for all.
     *
     * @return those of these students who are elsewhere by now
     */
    Set<PersonId> hold(Block block, Collection<PersonId> students) {
        return switch (block) {
            case Block.Section section when hasPeriod(section) ->
                    schools.asPlanner(() -> {
                        sql.lock(home(section).schoolClass().school(), section);
                        return read(section, students).keySet();
                    });
            case Block.Section _, Block.Flex _ -> Set.of();
        };
    }

    /** Of classes whose period is not known nobody can say that they meet at the same time. */
    static boolean hasPeriod(Block.Section block) {
        return !block.period().isEmpty();
    }

    private ClassRoster home(Block.Section block) {
        return roster.findClass(block.schoolClass(), block.date()).orElseThrow();
    }

    private Map<PersonId, ClassId> read(Block.Section block, Collection<PersonId> students) {
        var own = block.schoolClass();
        var places = sql.places(block, students);
        var others =
                places.values().stream()
                        .flatMap(List::stream)
                        .filter(Predicate.not(own::equals))
                        .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return Map.of();
        }
        var in = rosters(block, others);
        var elsewhere = new HashMap<PersonId, ClassId>();
        places.forEach((student, classes) ->
                classes.stream()
                        .filter(one ->
                                one.equals(own) || in.getOrDefault(one, Set.of()).contains(student))
                        .findFirst()
                        .filter(Predicate.not(own::equals))
                        .ifPresent(first -> elsewhere.put(student, first)));
        return elsewhere;
    }

    /** Who is in those of these classes that are of the same school and meet then. */
    private Map<ClassId, Set<PersonId>> rosters(Block.Section block, Set<ClassId> classes) {
        var school = home(block).schoolClass().school();
        var calendar = schools.calendar(school);
        var meeting =
                roster.classes(classes).values().stream()
                        .filter(one -> one.school().equals(school))
                        .filter(one -> calendar.meets(one, block.date()).contains(block.period()))
                        .toList();
        return roster.rostersOf(meeting, block.date()).stream()
                .collect(
                        Collectors.toMap(
                                one -> one.schoolClass().id(),
                                one ->
                                        one.students().stream()
                                                .map(Person::id)
                                                .collect(Collectors.toSet())));
    }
}
