package org.cairnlearn.school.support;

import org.cairnlearn.school.roster.PersonId;

/**
 * Something that a student has, as it is kept.
 *
 * @param byHand whether somebody entered or changed it on a page: imports leave it alone
 */
public record SupportEntry(SupportId id, PersonId student, Support what, boolean byHand) {
    String key() {
        return student + "|" + what.key();
    }
}
