package org.cairnlearn.school.support;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * All that a file says of services, accommodations and case managers.
 *
 * @param unread students some of whose rows could not be read: nothing of theirs is taken for gone
 * @param whole whether everything was read; if not, nothing at all is taken for gone
 */
public record SupportSnapshot(List<Line> lines, Set<PersonId> unread, boolean whole) {
    public SupportSnapshot {
        lines = List.copyOf(lines);
        unread = Set.copyOf(unread);
    }

    /** One row of the file. */
    public record Line(PersonId student, Support what, long number) {}
}
