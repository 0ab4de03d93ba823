package org.cairnlearn.school.plan;

import org.cairnlearn.school.roster.PersonId;

/**
 * A change that somebody wants made.
 *
 * @param plan which plan
 * @param version the version it was seen at
 * @param by who wants it
 */
public record Change(PlanId plan, int version, PersonId by) {}
