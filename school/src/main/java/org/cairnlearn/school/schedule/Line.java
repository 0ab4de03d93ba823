package org.cairnlearn.school.schedule;

import org.cairnlearn.school.roster.OrganisationId;

/**
 * One thing that is said of a school.
 *
 * @param school whose it is; for a day also the district, and then it holds for all its schools
 */
public record Line<T>(OrganisationId school, T what) {}
