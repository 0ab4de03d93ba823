package org.cairnlearn.school.platform;

import java.util.UUID;

/**
 * On whose behalf a piece of {@link Work} is done. The database asks too: what only some people
 * need to know is shown to a person who stands in the right relationship today, or to the one task
 * that has to touch it, and to nobody else.
 */
public sealed interface Actor {
    /** Whose data it is. */
    TenantId tenant();

    /** Nobody in particular: sees what everybody in the tenant's own pages may be shown. */
    record Nobody(TenantId tenant) implements Actor {}

    /** Somebody who is signed in: a person of the roster. */
    record Somebody(TenantId tenant, UUID person) implements Actor {}

    /**
     * The program itself, doing one thing.
     *
     * @param name what it does, as the policies of the tables name it
     */
    record Task(TenantId tenant, String name) implements Actor {
        public Task {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A task has a name");
            }
        }
    }
}
