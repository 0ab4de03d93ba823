package org.cairnlearn.school.web.office.planner;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.jspecify.annotations.Nullable;

/**
 * How the last weeks of a school were planned.
 *
 * @param schools which the reader may ask for
 * @param table null before a week is counted
 */
public record WeeksPage(
        List<WeightsPage.Choice> schools, @Nullable Table table, List<Measure> measures) {
    public WeeksPage {
        schools = List.copyOf(schools);
        measures = List.copyOf(measures);
    }

    /**
     * A measure in words.
     *
     * @param means what is counted, and what it does not say
     * @param more where there is more; null where there is nothing that a leader may see
     */
    public record Measure(String name, String means, @Nullable Link more) {}
}
