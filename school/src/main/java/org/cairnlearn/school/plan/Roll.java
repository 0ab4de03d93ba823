package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern OF_TODAY = Pattern.compile("student|adult|made:");
    private static final Pattern NUMBERED = Pattern.compile("skill [0-9]{5}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /** Whether somebody is one of these. */
    boolean isOne(PersonId person, Set<String> names) {
        var name = this.names.get(person);
        return name != null && names.contains(name);
    }

    /**
     * What the planner calls a price, in words that mean the same on another day: a skill by its
     * id. Empty where it is about a student or an adult, or about what hands made today.
     */
    Optional<String> toSchool(String price) {
        return OF_TODAY.matcher(price).find()
                ? Optional.empty()
                : renamed(price, NUMBERED, byName(topics));
    }

    /** The same, back; empty where nobody here is near the skill today. */
    Optional<String> toPlanner(String price) {
        var byId =
                topics.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getKey().toString(),
                                        one -> one.getValue().value()));
        return renamed(price, ID, byId);
    }

    private static Map<String, String> byName(Map<CompetencyId, TopicId> topics) {
        return topics.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.getValue().value(), one -> one.getKey().toString()));
    }

    private static Optional<String> renamed(String price, Pattern what, Map<String, String> names) {
        var known = what.matcher(price).results().allMatch(one -> names.containsKey(one.group()));
        return known
                ? Optional.of(
                        what.matcher(price)
                                .replaceAll(one -> names.getOrDefault(one.group(), one.group())))
                : Optional.empty();
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
