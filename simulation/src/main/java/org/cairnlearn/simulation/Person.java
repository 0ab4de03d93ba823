package org.cairnlearn.simulation;

/**
 * An invented person of the school.
 *
 * @param username unique in the school, lower-case letters and a dot
 */
public record Person(
        SourcedId id, Role role, String givenName, String familyName, String username) {

    /** An address of the domain that RFC 2606 keeps for examples: nobody can receive its mail. */
    public String email() {
        return username + "@example.org";
    }
}
