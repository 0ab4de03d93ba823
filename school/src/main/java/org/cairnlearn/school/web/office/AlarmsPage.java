package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that were stopped, and the days on which more may be read.
 *
 * @param wrong what was not done and why; empty when it was
 */
public record AlarmsPage(
        String lead, List<Stopped> stops, List<Days> days, DaysForm form, String wrong) {
    public AlarmsPage {
        stops = List.copyOf(stops);
        days = List.copyOf(days);
    }

    /**
     * One account.
     *
     * @param what how many students, in words
     * @param then who let it go on and why; empty while it is stopped
     * @param lift where the form is posted that lets it go on; null when the reader cannot
     */
    public record Stopped(
            String person, String when, String what, String then, @Nullable String lift) {}

    /** Days on which more may be read. */
    public record Days(String name, String span, String times, PostButton back) {}

    /** What stands in the form for such days. */
    public record DaysForm(String name, String first, String last) {}
}
