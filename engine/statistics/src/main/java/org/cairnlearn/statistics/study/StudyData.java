package org.cairnlearn.statistics.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.TwoGroups;

/**
 * Everybody who was assigned and did not opt out, also those without an outcome.
 *
 * @param units who had the programme, and what was drawn
 * @param columns outcomes, covariates and, if there is one, the dose
 * @param subgroups by the name of the column
 * @param extras a placebo outcome, a dose
 */
public record StudyData(
        Units units, Map<String, Cells> columns, Map<String, Groups> subgroups, Extras extras) {
    public StudyData {
        columns = new LinkedHashMap<>(columns);
        subgroups = new LinkedHashMap<>(subgroups);
    }

    /**
     * @param treat 1 with the programme
     * @param clusters what was drawn whole; each student if students were drawn
     * @param blocks within which was drawn
     * @param weights of similar students; 1 after a draw
     */
    public record Units(Numbers treat, Groups clusters, Groups blocks, Numbers weights) {}

    /**
     * @param placebo a measure from before the start that the programme cannot have changed
     * @param dose how much of the programme a student got
     * @param meansOnly whether a comparison row holds the means of a group, so that only the
     *     treated show how much students differ
     */
    public record Extras(Optional<String> placebo, Optional<String> dose, boolean meansOnly) {
        public Extras(Optional<String> placebo, Optional<String> dose) {
            this(placebo, dose, false);
        }

        public static Extras none() {
            return new Extras(Optional.empty(), Optional.empty());
        }
    }

    /** How much students of one group differ, as a standard deviation. */
    double spread(TwoGroups groups) {
        return extras.meansOnly()
                ? Math.sqrt(groups.treated().variance())
                : EffectSizes.hedges(groups).sdPooled();
    }

    /**
     * @throws IllegalArgumentException when there is no such column
     */
    public Cells column(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "There is no column %s, only %s".formatted(name, columns.keySet()));
        }
        return column;
    }
}
