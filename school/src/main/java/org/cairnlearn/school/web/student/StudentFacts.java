package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/** What a student's day is made of, read in one piece of work. */
record StudentFacts(
        PersonId student,
        List<StudentDay.Shared> shared,
        List<ReadySkill> next,
        Skills.Standing standing,
        Map<PersonId, Person> staff) {

    String nameOf(PersonId adult) {
        var person = staff.get(adult);
        if (person == null) {
            throw new IllegalStateException("The plan names an adult who was not read: " + adult);
        }
        return person.name().full();
    }
}
