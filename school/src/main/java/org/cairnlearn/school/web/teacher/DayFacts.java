package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher's day is made of, read in one piece of work.
 *
 * @param slots the reader's blocks of the day
 * @param roster the class of the current one
 * @param knowing every student of the class on every competency that the plan names
 * @param opened the student whose reasons are open; null when none is
 * @param checks how many students wait to show what they know
 */
record DayFacts(
        Person reader,
        LocalDate date,
        List<Slot> slots,
        Slot current,
        ClassRoster roster,
        BlockPlan plan,
        Map<CompetencyId, Competency> competencies,
        Knowing knowing,
        @Nullable Opened opened,
        int checks) {

    /**
     * A student's reasons on the competency that he or she is placed for; none at own pace without
     * a next skill.
     */
    record Opened(PersonId student, @Nullable CompetencyId competency, @Nullable Why why) {}

    Person person(PersonId id) {
        return Stream.concat(roster.students().stream(), roster.staff().stream())
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElse(reader);
    }

    Competency competency(CompetencyId id) {
        var competency = competencies.get(id);
        if (competency == null) {
            throw new IllegalStateException("The plan names a competency that was not read: " + id);
        }
        return competency;
    }
}
