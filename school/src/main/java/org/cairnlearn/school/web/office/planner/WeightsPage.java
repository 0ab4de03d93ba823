package org.cairnlearn.school.web.office.planner;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * What counts how much when a school's days are planned.
 *
 * @param schools which the reader may ask for
 * @param lead which version holds
 */
public record WeightsPage(
        List<Choice> schools, String lead, List<Number> weights, List<Number> limits, Trial trial) {
    public WeightsPage {
        schools = List.copyOf(schools);
        weights = List.copyOf(weights);
        limits = List.copyOf(limits);
    }

    /** A school to ask for. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * A number that can be changed.
     *
     * @param field its name in the form
     * @param means what it does, with its unit
     * @param usual what it is unless somebody says otherwise
     */
    public record Number(String field, String name, String means, int value, String usual) {}

    /**
     * What other weights would have done.
     *
     * @param text how far it is, or what it is
     * @param again where to ask again in a moment; null when nothing is going on
     * @param table the measures side by side; null before there are any
     * @param file the same as files; nothing before
     */
    public record Trial(String text, @Nullable String again, @Nullable Table table, Take file) {
        /** Before there is anything to compare. */
        public static Trial without(String text, @Nullable String again) {
            return new Trial(text, again, null, Take.NOTHING);
        }
    }
}
