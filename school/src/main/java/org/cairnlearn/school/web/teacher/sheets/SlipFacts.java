package org.cairnlearn.school.web.teacher.sheets;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolDay;

/**
 * The whole day of each student of a class.
 *
 * @param where every block of a student's day
 * @param adults everybody who leads or talks
 * @param skills every competency that a place is about
 */
record SlipFacts(
        SchoolDay day,
        List<Person> students,
        Map<PersonId, List<Whereabouts>> where,
        Map<PersonId, Person> adults,
        Map<CompetencyId, Competency> skills) {}
