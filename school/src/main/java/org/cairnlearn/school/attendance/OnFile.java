package org.cairnlearn.school.attendance;

import org.cairnlearn.school.roster.PersonId;

/** What the school's own system says of a student. */
public record OnFile(PersonId student, Sitting sitting, Presence presence) {}
