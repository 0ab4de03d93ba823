package org.cairnlearn.school.conference;

import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;

/**
 * To whom a student with an urgent worry goes.
 *
 * @param place where to find her or him, as the school says it
 */
public record TrustedAdult(OrganisationId school, PersonId person, String place) {
    /** The longest text of a place, in characters. */
    public static final int LONGEST = 160;

    public TrustedAdult {
        place = place.strip();
        if (place.isEmpty() || place.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Where to find somebody is said in 1 to %d characters, not %d"
                            .formatted(LONGEST, place.length()));
        }
    }
}
