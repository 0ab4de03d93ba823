package org.cairnlearn.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is at the school and who learns and teaches where.
 *
 * @param people teachers first, of whom the first answers for section B and the second teaches it
 *     with him or her; then aides, students, and the office
 */
public record Roster(Campus campus, Term term, Classes classes, List<Person> people, Needs needs) {
    public Roster {
        people = List.copyOf(people);
    }

    /** Section B of the seventh grade's mathematics first; then homerooms, band and choir. */
    public List<Section> sections() {
        return classes.sections();
    }

    public List<Enrollment> enrollments() {
        return classes.enrollments();
    }

    /** The people of one role, in the roster's order. */
    public List<Person> people(Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    /** The ids of the people of one role in a section, in the roster's order. */
    public List<SourcedId> members(Section section, Role role) {
        List<SourcedId> inIt =
                classes.enrollments().stream()
                        .filter(enrollment -> enrollment.section().equals(section.id()))
                        .map(Enrollment::person)
                        .toList();
        return people(role).stream().map(Person::id).filter(inIt::contains).toList();
    }

    /** The grade of each student: that of his or her classes. */
    Map<SourcedId, Integer> grades() {
        var bySection = new HashMap<SourcedId, Integer>();
        sections().forEach(section -> bySection.put(section.id(), section.course().grade()));
        var byStudent = new HashMap<SourcedId, Integer>();
        for (Enrollment enrollment : enrollments()) {
            int grade = bySection.getOrDefault(enrollment.section(), 0);
            byStudent.merge(enrollment.person(), grade, Math::max);
        }
        return byStudent;
    }

    /** The classes and who is in them. */
    public record Classes(List<Section> sections, List<Enrollment> enrollments) {
        public Classes {
            sections = List.copyOf(sections);
            enrollments = List.copyOf(enrollments);
        }
    }

    /** Students who have services, and students who learn English beside everything else. */
    public record Needs(Set<SourcedId> served, Set<SourcedId> learningEnglish) {
        public Needs {
            served = Set.copyOf(served);
            learningEnglish = Set.copyOf(learningEnglish);
        }
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
