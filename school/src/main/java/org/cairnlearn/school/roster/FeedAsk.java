package org.cairnlearn.school.roster;

import java.util.List;
import org.cairnlearn.school.platform.Wanted;

/**
 * Which records of one kind another system asks for.
 *
 * @param within all of these hold
 */
public record FeedAsk(RosterKind kind, List<Within> within, Wanted wanted) {
    public FeedAsk {
        within = List.copyOf(within);
    }

    /** What a list may be confined to. */
    public enum Tie {
        ID,
        TYPE,
        ROLE,
        SCHOOL,
        CLASS,
        /** People who are in a class as students. */
        ATTENDS,
        /** People who teach a class. */
        TEACHES,
        TERM,
        COURSE,
        /** Classes in which somebody is. */
        PERSON,
        PARENT
    }

    /** One confinement; its value is a sourced id or a word of the standard. */
    public record Within(Tie tie, String value) {}
}
