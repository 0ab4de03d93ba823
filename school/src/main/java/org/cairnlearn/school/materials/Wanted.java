package org.cairnlearn.school.materials;

import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;

/**
 * Which materials somebody looks for.
 *
 * @param competency for this skill; null for any
 * @param mode worked with in this way; null for any
 * @param words that stand in the title, the subject or the source; may be empty
 */
public record Wanted(@Nullable CompetencyId competency, @Nullable Mode mode, String words) {
    public static final Wanted ALL = new Wanted(null, null, "");
}
