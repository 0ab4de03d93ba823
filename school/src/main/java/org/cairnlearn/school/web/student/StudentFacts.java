package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a student's day is made of, read in one piece of work.
 *
 * @param done what was worked on today, the newest first
 */
record StudentFacts(
        Planned planned,
        Base base,
        SequencedMap<CompetencyId, Done> done,
        Skills.Standing standing,
        Around around) {

    /** The adults of the day, the day's choices, and what is due elsewhere. */
    record Around(
            Map<PersonId, Person> staff,
            TodayPage.@Nullable Choices choices,
            List<StudentBlocks.Due> due) {}

    /** What is shared with the student, what could be next, and what was agreed. */
    record Planned(
            PersonId student,
            List<StudentDay.Shared> shared,
            List<ReadySkill> next,
            Conference.@Nullable Step promise) {}

    /**
     * What the plan stands on.
     *
     * @param alone the blocks that the student's classes lose alone
     * @param usual blocks for which nobody approved anything in time, or nobody has yet
     * @param routes the ways to work on what the blocks are about
     */
    record Base(
            SchoolDay day,
            List<Slot> alone,
            List<Usual> usual,
            Map<CompetencyId, List<Route>> routes) {}

    /**
     * A block in which the base timetable holds.
     *
     * @param forNow whether a plan is proposed that may still be approved
     */
    record Usual(Slot slot, List<String> staff, boolean forNow) {}

    /** How much of a day's work on a skill was right. */
    record Done(int right, int of) {
        Done plus(Done more) {
            return new Done(right + more.right, of + more.of);
        }
    }

    PersonId student() {
        return planned.student();
    }

    List<StudentDay.Shared> shared() {
        return planned.shared();
    }

    List<ReadySkill> next() {
        return planned.next();
    }

    TodayPage.@Nullable Choices choices() {
        return around.choices();
    }

    List<StudentBlocks.Due> due() {
        return around.due();
    }

    String nameOf(PersonId adult) {
        var person = around.staff().get(adult);
        if (person == null) {
            throw new IllegalStateException("The plan names an adult who was not read: " + adult);
        }
        return person.name().full();
    }
}
