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

    /** Nobody in particular: sees no row that names a person. */
    record Nobody(TenantId tenant) implements Actor {}

    /** Somebody who is signed in: a person of the roster. */
    record Somebody(TenantId tenant, UUID person) implements Actor {}

    /**
     * Another system that was given a key: sees what its scopes open to it.
     *
     * @param client which one, as {@code access} knows it
     */
    record Client(TenantId tenant, UUID client) implements Actor {}

    /**
     * The program itself, doing one thing of a closed list: each policy names the tasks that its
     * table is open to.
     *
     * @param name what it does, as the policies of the tables name it
     */
    record Task(TenantId tenant, String name) implements Actor {
        /**
         * Takes in what other systems send: the roster, evidence, results, attendance, the year.
         */
        public static Task importing(TenantId tenant) {
            return new Task(tenant, "import");
        }

        /** Plans a block: sees all whom it plans for, and writes plans. */
        public static Task planning(TenantId tenant) {
            return new Task(tenant, "plan");
        }

        /** Derives what students are estimated to know from their evidence. */
        public static Task estimating(TenantId tenant) {
            return new Task(tenant, "mastery");
        }

        /** Finds out who it is that signs in or asks for a page. */
        public static Task signingIn(TenantId tenant) {
            return new Task(tenant, "sign-in");
        }

        /** Does what is asked for at the server's own command line. */
        public static Task administering(TenantId tenant) {
            return new Task(tenant, "administer");
        }

        /** Tells other systems what has happened. */
        public static Task telling(TenantId tenant) {
            return new Task(tenant, "tell");
        }

        public Task {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A task has a name");
            }
        }
    }
}
