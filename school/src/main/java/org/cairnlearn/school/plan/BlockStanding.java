package org.cairnlearn.school.plan;

import org.jspecify.annotations.Nullable;

/**
 * How far one block of a class is, for those who look after all of a school's day.
 *
 * @param title the class's name
 * @param period in the school's own words; empty when the roster gives none
 * @param plan null while there is none
 */
public record BlockStanding(
        String title, String period, Whereabouts.Standing standing, @Nullable PlanId plan) {}
