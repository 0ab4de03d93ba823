package org.cairnlearn.school.choice;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A skill and a way to work on it.
 *
 * @param with with what; nothing where people are what it takes
 * @param minutes how long it takes about; null where nobody said
 */
public record Way(CompetencyId skill, Mode mode, With with, @Nullable Integer minutes) {

    /**
     * What one works with.
     *
     * @param material the school's; null without one
     * @param words a teacher's own words, such as the theme of a project; else empty
     */
    public record With(@Nullable MaterialId material, String words) {
        public static final With NOTHING = new With(null, "");

        public With {
            if (material != null && !words.isEmpty()) {
                throw new IllegalArgumentException("A way has a material or words, not both");
            }
        }
    }

    /** What makes two ways the same: how long one takes does not. */
    Key key() {
        return new Key(skill, mode, with);
    }

    record Key(CompetencyId skill, Mode mode, With with) {}

    /** Minutes before a screen; where nobody said how long it takes, as long as a block usually. */
    public int screenMinutes(int usual) {
        return mode.usesScreen() ? minutes == null ? usual : minutes : 0;
    }

    /**
     * Whether its minutes before a screen fit into what is left of a day.
     *
     * @param left minutes; null without a limit
     * @param usual as {@link #screenMinutes(int)} takes it
     */
    public boolean fitsScreen(@Nullable Integer left, int usual) {
        return left == null || screenMinutes(usual) <= left;
    }
}
