package org.cairnlearn.school.access;

import java.util.Optional;
import org.cairnlearn.school.roster.Role;

/** For whom a page is. */
public enum Audience {
    /** The whole internet. */
    ANYONE,
    /** Everybody with an account in this school. */
    SIGNED_IN,
    STUDENT,
    TEACHER,
    AIDE,
    ADMINISTRATOR,
    FAMILY,
    PROCTOR,
    /** Another system, with a key. */
    INTEGRATOR;

    boolean includes(Optional<Integrator> system, Optional<Visitor> visitor) {
        return this == ANYONE
                || (this == INTEGRATOR && system.isPresent())
                || (this == SIGNED_IN && visitor.isPresent())
                || visitor.filter(one -> this == of(one.role())).isPresent();
    }

    private static Audience of(Role role) {
        return switch (role) {
            case STUDENT -> STUDENT;
            case TEACHER -> TEACHER;
            case AIDE -> AIDE;
            case ADMINISTRATOR -> ADMINISTRATOR;
            case FAMILY -> FAMILY;
            case PROCTOR -> PROCTOR;
        };
    }
}
