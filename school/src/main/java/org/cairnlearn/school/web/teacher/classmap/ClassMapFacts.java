package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.profile.Progress;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;

/**
 * What a class map is made of, read in one piece of work.
 *
 * @param skills of the framework that the class works on, in its own order; empty when nobody has
 *     said which it is
 */
record ClassMapFacts(Chosen chosen, List<Competency> skills, Progress progress) {
    ClassMapFacts {
        skills = List.copyOf(skills);
    }

    List<Person> students() {
        return chosen.roster().students();
    }

    Person student(PersonId id) {
        return students().stream()
                .filter(student -> student.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** A skill that the class works on, by its code. */
    Competency skill(String code) {
        return skills.stream()
                .filter(skill -> skill.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    Status status(Person student, Competency skill) {
        return progress.status(student.id(), skill.id());
    }

    /**
     * Whether a student could begin or go on with a skill now. What needs nothing first and is not
     * begun is open to everybody, and near to nobody.
     */
    boolean near(Person student, Competency skill) {
        return progress.open(student.id(), skill.id())
                && (status(student, skill).evidence() > 0
                        || !progress.pathways().before(skill.id()).isEmpty());
    }

    /** Whether a skill is marked as ready: the same mark as on the student's own map. */
    boolean ready(Person student, Competency skill) {
        return progress.ready(student.id(), skill.id());
    }
}
