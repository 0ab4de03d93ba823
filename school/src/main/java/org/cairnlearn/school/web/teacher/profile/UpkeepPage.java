package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * How up to date the profiles of a class are.
 *
 * @param lead 18 of 27 profiles are up to date.
 * @param classes the reader's classes; empty where there is one
 * @param goals the live goals of the class
 */
public record UpkeepPage(
        String lead,
        List<Link> classes,
        List<String> heads,
        List<Row> rows,
        Take file,
        Goals goals) {
    public UpkeepPage {
        classes = List.copyOf(classes);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** One student: the name leads to the profile. */
    public record Row(Link student, boolean current, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One part of a profile, or the last talk.
     *
     * @param due whether somebody should look at it
     * @param href where it is shown by what; null where the row's name leads there
     */
    public record Cell(String text, boolean due, @Nullable String href) {
        /** One to which the row's name leads. */
        public Cell(String text, boolean due) {
            this(text, due, null);
        }
    }

    /**
     * The live goals of a class, student by student, also of who has none; the name leads to the
     * goals.
     */
    public record Goals(List<String> heads, List<Row> rows, Take file) {
        public Goals {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        /** The rows as they are seen, to take away. */
        Table table(String caption) {
            return UpkeepPage.table(caption, heads, rows);
        }
    }

    /** The rows as they are seen, to take away. */
    Table table(String caption) {
        return table(caption, heads, rows);
    }

    private static Table table(String caption, List<String> heads, List<Row> rows) {
        return new Table(
                caption,
                heads,
                rows.stream()
                        .map(row ->
                                Stream.concat(
                                                Stream.of(row.student().label()),
                                                row.cells().stream().map(Cell::text))
                                        .toList())
                        .toList());
    }
}
