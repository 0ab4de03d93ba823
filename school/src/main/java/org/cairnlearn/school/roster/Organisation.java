package org.cairnlearn.school.roster;

/**
 * A district, a school or a part of one.
 *
 * @param sourcedId the id in the school's own system (OneRoster sourcedId)
 * @param type OneRoster's word: district, school, department, local, state, national
 */
public record Organisation(OrganisationId id, String sourcedId, String name, String type) {}
