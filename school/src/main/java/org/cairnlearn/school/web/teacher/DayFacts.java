package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.materials.Gap;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.PlanReasons.OfGroup;
import org.cairnlearn.school.plan.PlanReasons.Reasons;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.plan.SignedUp;
import org.cairnlearn.school.plan.TakeIn;
import org.cairnlearn.school.plan.Talk;
import org.cairnlearn.school.plan.TwiceBook;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.jspecify.annotations.Nullable;

/** What a teacher's day is made of, read in one piece of work. */
record DayFacts(Asked asked, ClassRoster roster, BlockPlan plan, Known known, Around around) {

    /**
     * Whose page, which day, which of the reader's blocks.
     *
     * @param slots the reader's blocks of the day
     * @param student whose reasons are open; null when nobody's are
     * @param group which group's reasons are open; null when none's are
     */
    record Asked(
            Person reader,
            LocalDate date,
            List<Slot> slots,
            Slot current,
            @Nullable PersonId student,
            @Nullable GroupId group) {}

    /**
     * What is known.
     *
     * @param people everybody whom the page names
     * @param competencies every one that the plan names
     * @param knowing every student on them
     * @param opened the student whose reasons are open; null when none is
     * @param group why the group is there whose reasons are open; null when none's are
     * @param crossing what crosses what in the block
     * @param asking who of them has asked for a talk that has not been
     */
    record Known(
            Map<PersonId, Person> people,
            Map<CompetencyId, Competency> competencies,
            Knowing knowing,
            @Nullable Opened opened,
            @Nullable OfGroup group,
            Crossing crossing,
            List<Request> asking) {}

    /**
     * What crosses what.
     *
     * @param clashes what cannot all be kept in the block
     * @param twice who is on the roster of another class of the period, too
     */
    record Crossing(List<PlanNotes.Clash> clashes, List<TwiceBook.Twice> twice) {}

    /**
     * What else bears on the block.
     *
     * @param checks how many students wait to show what they know
     * @param replan what would change by who is here; nothing when the plan fits
     * @param routes the ways to work on what the plan is about
     * @param gaps where the school lacks ways
     * @param rooms of the school, by name
     */
    record Around(
            int checks,
            Replan replan,
            Map<CompetencyId, List<Route>> routes,
            List<Gap> gaps,
            List<String> rooms) {}

    /**
     * A student's reasons on the competency that he or she is placed for; none at own pace without
     * a next skill.
     *
     * @param before where the student stands on what it builds on
     * @param reasons what each other group would cost; null where nobody knows
     * @param signed where the student is to be in flex blocks from now on, by sign-up
     * @param takenIn why the student is in the group beyond its number; null where it is not so
     */
    record Opened(
            PersonId student,
            @Nullable CompetencyId competency,
            @Nullable Why why,
            SequencedMap<CompetencyId, Status> before,
            @Nullable Reasons reasons,
            List<SignedUp> signed,
            TakeIn.@Nullable Reason takenIn) {}

    Person reader() {
        return asked.reader();
    }

    LocalDate date() {
        return asked.date();
    }

    Slot current() {
        return asked.current();
    }

    @Nullable Opened opened() {
        return known.opened();
    }

    /** Whether the student of a talk has asked for it. */
    boolean isAskedFor(Talk talk) {
        return known.asking().stream()
                .anyMatch(one -> one.student().equals(talk.student()) && one.asks(talk.teacher()));
    }

    Person person(PersonId id) {
        var person = known.people().get(id);
        if (person == null) {
            throw new IllegalStateException("The plan names somebody who was not read: " + id);
        }
        return person;
    }

    Competency competency(CompetencyId id) {
        var competency = known.competencies().get(id);
        if (competency == null) {
            throw new IllegalStateException("The plan names a competency that was not read: " + id);
        }
        return competency;
    }

    /** What a student is placed for: the group's competency, or the own next one. */
    static @Nullable CompetencyId subject(BlockPlan plan, Place place) {
        var competency = plan.groupOf(place).competency();
        return competency == null ? place.competency() : competency;
    }

    /** Where a student stands on what he or she is placed for; null when it is nothing. */
    @Nullable Status status(Place place) {
        var subject = subject(plan, place);
        return subject == null ? null : known.knowing().of(place.student(), subject);
    }
}
