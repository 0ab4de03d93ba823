package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/**
 * Who and what a block is about, under the planner's names: numbers in an order by {@link Lot}. The
 * planner goes by the order of names where nothing else decides, and the database's ids are chance.
 */
final class Roll {
    private final Facts facts;
    private final Map<PersonId, String> names = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<CompetencyId, TopicId> topics = new HashMap<>();

    Roll(Facts facts) {
        this.facts = facts;
        name(
                "student",
                facts.people().homes().stream()
                        .flatMap(home -> home.students().stream())
                        .sorted(Comparator.comparing(Person::sourcedId, Lot.ORDER))
                        .map(Person::id)
                        .distinct()
                        .toList());
        name(
                "adult",
                facts.people().adults().stream()
                        .sorted(Comparator.comparing(Facts.Adult::sourcedId, Lot.ORDER))
                        .map(Facts.Adult::id)
                        .toList());
        facts.needs().inSight().stream()
                .sorted(facts.needs().order())
                .forEach(skill -> topics.put(skill, new TopicId(numbered("skill", topics.size()))));
    }

    private void name(String what, List<PersonId> inOrder) {
        for (var number = 0; number < inOrder.size(); number++) {
            names.put(inOrder.get(number), numbered(what, number));
            people.put(numbered(what, number), inOrder.get(number));
        }
    }

    private static String numbered(String what, int number) {
        return "%s %05d".formatted(what, number);
    }

    /** Whether a student is one of the block. */
    boolean has(PersonId student) {
        return names.containsKey(student);
    }

    /** A student who is here. */
    StudentId student(PersonId student) {
        return new StudentId(name(student));
    }

    /** An adult who can be given students. */
    TeacherId teacher(PersonId adult) {
        return new TeacherId(name(adult));
    }

    private String name(PersonId person) {
        return Objects.requireNonNull(names.get(person), "of the block");
    }

    PersonId person(StudentId student) {
        return person(student.value());
    }

    PersonId person(TeacherId teacher) {
        return person(teacher.value());
    }

    private PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), "of the block");
    }

    /** A skill; what nobody here is near is never offered, so that its name does not matter. */
    TopicId topic(CompetencyId skill) {
        return topics.getOrDefault(skill, new TopicId(skill.toString()));
    }

    /** Where the search for a plan begins. */
    long seed() {
        var classes =
                facts.people().homes().stream()
                        .map(ClassRoster::schoolClass)
                        .map(one -> one.sourcedId())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return Lot.draw(
                "%s %s %s".formatted(facts.block().date(), facts.block().period(), classes));
    }
}
