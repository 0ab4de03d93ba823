package org.cairnlearn.school.access;

import org.cairnlearn.school.roster.Role;

/** Whose password alone opens nothing. */
public enum SecondFactorRule {
    /** Nobody's: whoever has an authenticator app set up is asked for its code all the same. */
    NOBODY {
        @Override
        boolean asks(Role role) {
            return false;
        }
    },
    /** Those who look after the school's data. */
    OFFICE {
        @Override
        boolean asks(Role role) {
            return role == Role.ADMINISTRATOR;
        }
    },
    /** Everybody who sees other people's children. */
    STAFF {
        @Override
        boolean asks(Role role) {
            return role != Role.STUDENT && role != Role.FAMILY;
        }
    };

    /** Whether an account of this role must have a second factor. */
    abstract boolean asks(Role role);
}
