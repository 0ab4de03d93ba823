package org.cairnlearn.school.attendance;

import org.cairnlearn.school.roster.PersonId;

/** A mark, and of whom and what. */
public record Marked(PersonId student, Sitting sitting, Mark mark) {}
