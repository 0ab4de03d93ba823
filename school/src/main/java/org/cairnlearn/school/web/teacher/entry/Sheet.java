package org.cairnlearn.school.web.teacher.entry;

import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;

/**
 * The sheet that a teacher fills in: one class, one to four skills.
 *
 * @param form the sheet's own id: sent twice it is the same sheet
 */
record Sheet(UUID form, Chosen chosen, List<Competency> skills) {
    /** A sheet with more columns takes longer to find one's way in than to fill in. */
    static final int MOST_SKILLS = 4;

    Sheet {
        skills = List.copyOf(skills);
    }

    List<Person> students() {
        return chosen.roster().students();
    }

    /** The field of a mark. */
    static String markField(Person student, int column) {
        return "mark.%s.%d".formatted(student.id(), column);
    }

    static String helpField(Person student, int column) {
        return "help.%s.%d".formatted(student.id(), column);
    }

    static String noteField(Person student) {
        return "note.%s".formatted(student.id());
    }

    /** A mark's id where evidence comes from. */
    String externalId(PersonId student, Competency skill) {
        return "%s/%s/%s".formatted(form, student, skill.id());
    }
}
