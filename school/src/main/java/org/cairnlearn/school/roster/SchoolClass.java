package org.cairnlearn.school.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as the roster has it.
 *
 * @param type whether it is on the timetable, a homeroom or an advisory group
 * @param periods the periods of the day in which it meets, in the school's own words ("3")
 * @param location the room, in the school's own words, where the roster has one
 */
public record SchoolClass(
        ClassId id,
        String sourcedId,
        String title,
        ClassType type,
        OrganisationId school,
        String schoolName,
        List<String> periods,
        @Nullable String location,
        List<String> subjects) {
    public SchoolClass {
        periods = List.copyOf(periods);
        subjects = List.copyOf(subjects);
    }

    /** The same class in another room; empty for none. */
    public SchoolClass at(String room) {
        return new SchoolClass(
                id,
                sourcedId,
                title,
                type,
                school,
                schoolName,
                periods,
                room.isEmpty() ? null : room,
                subjects);
    }
}
