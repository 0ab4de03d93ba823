package org.cairnlearn.school.web.flex;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.SignUps;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the page on one block's sessions is made of.
 *
 * @param students everybody who has a class then, as far as the reader may know of them, by name
 * @param plan null before a proposal
 */
record SignUpFacts(
        SignUps all, Period times, Reader reader, List<Person> students, @Nullable BlockPlan plan) {

    /**
     * Who reads it.
     *
     * @param coordinates whether he or she looks after all of the school's blocks
     * @param mayCall whom he or she may call
     * @param adults who can hold a session; empty for a host
     * @param absent who is marked as not there; empty for a host
     */
    record Reader(
            PersonId person,
            boolean coordinates,
            Set<PersonId> mayCall,
            List<Person> adults,
            Set<PersonId> absent) {}

    boolean runs(Meeting meeting) {
        return reader.coordinates() || meeting.host().equals(reader.person());
    }

    String name(PersonId id) {
        return Optional.ofNullable(all.people().get(id))
                .map(person -> person.name().full())
                .orElse("");
    }
}
