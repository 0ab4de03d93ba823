package org.cairnlearn.simulation;

import java.util.List;

/**
 * Who is at the school and who learns and teaches where.
 *
 * @param sections section B first, then the small section A, then any further ones
 * @param people teachers first, of whom the first answers for section B; the office's one last
 */
public record Roster(
        Campus campus,
        Term term,
        List<Section> sections,
        List<Person> people,
        List<Enrollment> enrollments) {
    public Roster {
        sections = List.copyOf(sections);
        people = List.copyOf(people);
        enrollments = List.copyOf(enrollments);
    }

    /** The people of one role, in the roster's order. */
    public List<Person> people(Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    /** The ids of the people of one role in a section, in the roster's order. */
    public List<SourcedId> members(Section section, Role role) {
        List<SourcedId> inIt =
                enrollments.stream()
                        .filter(enrollment -> enrollment.section().equals(section.id()))
                        .map(Enrollment::person)
                        .toList();
        return people(role).stream().map(Person::id).filter(inIt::contains).toList();
    }

    /** A school and the district it belongs to. */
    public record Campus(Org district, Org school) {}

    /**
     * An organisation.
     *
     * @param identifier the number under which the state would list it
     */
    public record Org(SourcedId id, String name, String identifier) {}
}
