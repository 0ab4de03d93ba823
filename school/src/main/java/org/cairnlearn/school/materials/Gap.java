package org.cairnlearn.school.materials;

import org.cairnlearn.school.competency.CompetencyId;

/**
 * A skill for which the school lacks materials: fewer than two, or none without a screen.
 *
 * @param materials how many there are
 * @param withoutScreen how many of them need no screen
 */
public record Gap(CompetencyId competency, int materials, int withoutScreen) {
    /** How many ways to a skill a school should have. */
    public static final int ENOUGH = 2;
}
