package org.cairnlearn.school.roster;

/**
 * Somebody on the roster.
 *
 * @param sourcedId the id in the school's own system (OneRoster sourcedId)
 * @param active false once the roster no longer has the person
 */
public record Person(PersonId id, String sourcedId, PersonName name, Role role, boolean active) {}
