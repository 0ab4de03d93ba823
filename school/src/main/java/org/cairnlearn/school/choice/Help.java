package org.cairnlearn.school.choice;

import java.time.Instant;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;

/**
 * A call for help in the room.
 *
 * @param schoolClass where the student is by the base timetable
 * @param until when the block ends: nobody waits longer
 */
public record Help(HelpId id, PersonId student, ClassId schoolClass, Instant since, Instant until) {}
