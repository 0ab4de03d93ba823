package org.cairnlearn.school.access;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;

/**
 * A way for one person to sign in.
 *
 * @param enabled false once nobody can come in with it
 */
public record Account(
        UUID id, Login login, PersonId person, Role role, Instant createdAt, boolean enabled) {}
