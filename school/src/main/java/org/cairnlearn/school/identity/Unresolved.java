package org.cairnlearn.school.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who proved to have an account elsewhere and could not be told apart here.
 *
 * @param id the line
 * @param email the address that the identity provider gave; empty when none
 * @param lastAt when it happened last
 */
public record Unresolved(UUID id, String email, Reason reason, Instant lastAt) {

    /** Why. */
    public enum Reason {
        /** The identity provider gave no address. */
        NO_EMAIL,
        /** It gave one, and nobody has made sure whose it is. */
        NOT_VERIFIED,
        /** No active person of the roster has it. */
        NOBODY,
        /** More than one person of the roster has it. */
        SEVERAL,
        /** Its person has another account there already: an address may be given away again. */
        TAKEN,
        /** The person's account here is disabled, or the person has left. */
        CLOSED
    }
}
