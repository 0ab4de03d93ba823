package org.cairnlearn.school.choice;

import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;

/**
 * Ways to one skill in an order, put together by a teacher; a student goes along it at the own
 * pace.
 *
 * @param version from 1; a change makes a new one
 */
public record Playlist(PlaylistId id, int version, ClassId schoolClass, Plot plot) {
    /** No playlist has more steps. */
    public static final int MOST_STEPS = 12;

    /** No title has more letters. */
    public static final int MOST_LETTERS = 120;

    /**
     * What stands in it.
     *
     * @param target the skill that all steps lead to
     */
    public record Plot(CompetencyId target, String title, List<Step> steps) {
        public Plot {
            steps = List.copyOf(steps);
            if (title.isBlank() || title.length() > MOST_LETTERS) {
                throw new IllegalArgumentException(
                        "A title has 1 to %d letters".formatted(MOST_LETTERS));
            }
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                throw new IllegalArgumentException(
                        "A playlist has 1 to %d steps, not %d".formatted(MOST_STEPS, steps.size()));
            }
            for (var step : steps) {
                if (!step.way().skill().equals(target) || !Deal.isReal(step.way())) {
                    throw new IllegalArgumentException(
                            "A step is something to work with on the skill of the playlist");
                }
            }
        }

        /**
         * Whether it lacks two routes that differ in material and mode, one without a screen: work
         * to do.
         */
        public boolean thin() {
            return !Deal.isReal(steps.stream().map(Step::way).toList());
        }
    }

    /**
     * One step.
     *
     * @param optional whether one may go on without it
     */
    public record Step(Way way, boolean optional) {}
}
