package org.cairnlearn.school.web.office.planner;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the last weeks of a school were planned.
 *
 * @param schools which the reader may ask for
 * @param table without a row before a week is counted
 * @param weeks the days of which its numbers are made
 */
public record WeeksPage(
        List<WeightsPage.Choice> schools, Table table, List<Week> weeks, List<Measure> measures) {
    public WeeksPage {
        schools = List.copyOf(schools);
        weeks = List.copyOf(weeks);
        measures = List.copyOf(measures);
    }

    /** How the same is asked for as a file. */
    public String query() {
        return schools.stream()
                .filter(WeightsPage.Choice::chosen)
                .map(one -> "school=" + one.value())
                .findFirst()
                .orElse("");
    }

    /** The days of all weeks in one table. */
    Table allDays(Words words) {
        var caption = words.say("office.weeks.all_days");
        if (weeks.isEmpty()) {
            return new Table(caption, table.heads(), List.of());
        }
        var first = weeks.getFirst().days();
        return new Table(
                caption,
                Stream.concat(Stream.of(table.heads().getFirst()), first.heads().stream()).toList(),
                weeks.stream()
                        .flatMap(week ->
                                week.days().rows().stream()
                                        .map(row ->
                                                Stream.concat(
                                                                Stream.of(week.begins()),
                                                                row.stream())
                                                        .toList()))
                        .toList());
    }

    /**
     * A week, day by day.
     *
     * @param begins its first day
     * @param blocks to all blocks of each of its days
     */
    public record Week(String begins, String title, Table days, List<Link> blocks) {
        public Week {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A measure in words.
     *
     * @param means what is counted, and what it does not say
     * @param more where there is more; null where there is nothing that a leader may see
     */
    public record Measure(String name, String means, @Nullable Link more) {}
}
