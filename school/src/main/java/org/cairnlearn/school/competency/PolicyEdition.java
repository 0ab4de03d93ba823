package org.cairnlearn.school.competency;

import java.time.Instant;

/**
 * One version of one owner's policy document. It never changes.
 *
 * @param number 1 is the owner's first
 * @param from when it came, or comes, into force
 * @param by who published it, as the school names people
 * @param published when
 * @param document its text: JSON that says only what differs from the district's, or the product's
 */
public record PolicyEdition(
        PolicyOwner owner,
        int number,
        Instant from,
        String by,
        Instant published,
        String document) {}
