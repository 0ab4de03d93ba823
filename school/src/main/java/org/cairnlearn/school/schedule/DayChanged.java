package org.cairnlearn.school.schedule;

import org.cairnlearn.school.roster.OrganisationId;

/**
 * Somebody said that an adult or a room of a school cannot be used on a day, or can after all: true
 * for others once the transaction that is still open is over.
 */
public record DayChanged(OrganisationId school) {}
