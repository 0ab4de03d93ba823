package org.cairnlearn.school.support;

import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a service: a person of the roster, or somebody else by name, or nobody yet.
 *
 * @param name empty when it is a person of the roster, or nobody
 */
public record Provider(@Nullable PersonId person, String name) {
    public static Provider named(String name) {
        return new Provider(null, name);
    }

    public static Provider of(PersonId person) {
        return new Provider(person, "");
    }
}
