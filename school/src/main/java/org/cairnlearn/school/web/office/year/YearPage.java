package org.cairnlearn.school.web.office.year;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The school's year: what today is, and one part of the year to look at and to change.
 *
 * @param wrong why the last step was not done
 * @param part what is looked at
 */
public record YearPage(Head head, Ways ways, Wrong wrong, Part part) {

    /**
     * What was wrong with a form.
     *
     * @param text empty when nothing was
     * @param fields the names of the fields that it is about; said next to them
     */
    public record Wrong(String text, Set<String> fields) {
        public static final Wrong NOTHING = new Wrong("", Set.of());

        public Wrong {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * What today is.
     *
     * @param now closes the school today, or opens it again
     * @param blocks says of each block that it does not take place today, or that it does after all
     */
    public record Head(String lead, String note, PostButton now, List<PostButton> blocks) {
        public Head {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Where else one can look.
     *
     * @param schools empty when there is only one
     */
    public record Ways(List<Link> schools, List<Link> parts) {
        public Ways {
            schools = List.copyOf(schools);
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part of the year.
     *
     * @param month null but for the days
     */
    public record Part(String title, @Nullable Month month, List<Table> tables, List<Form> forms) {
        public Part {
            tables = List.copyOf(tables);
            forms = List.copyOf(forms);
        }
    }

    /** A month as a grid, a row for each week from Monday on. */
    public record Month(
            String title, Link earlier, Link later, List<String> weekdays, List<List<Cell>> weeks) {
        public Month {
            weekdays = List.copyOf(weekdays);
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * A day of the grid.
     *
     * @param number of the month, leading to where the day can be changed; empty before its first
     *     day and after its last
     * @param look how the style sheet calls it
     * @param kind a word where it is no usual school day
     * @param mark whether it is today or the day that is being changed
     */
    public record Cell(Link number, String look, String kind, String rotation, Mark mark) {
        static final Cell NONE = new Cell(Link.to("", ""), "none", "", "", Mark.NO);

        /** What a day is to the reader. */
        public enum Mark {
            NO,
            TODAY,
            CHOSEN
        }
    }

    /**
     * What there is, a row each.
     *
     * @param file how the same is asked for as a file; empty while nobody said
     */
    public record Table(String title, List<String> heads, List<Row> rows, String file) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        Table(String title, List<String> heads, List<Row> rows) {
            this(title, heads, rows, "");
        }

        Table at(String address) {
            return new Table(title, heads, rows, address);
        }

        org.cairnlearn.school.web.kit.Table asFile() {
            return new org.cairnlearn.school.web.kit.Table(
                    title,
                    heads,
                    rows.stream()
                            .map(row ->
                                    Stream.concat(
                                                    Stream.of(row.name().label()),
                                                    row.cells().stream())
                                            .toList())
                            .toList());
        }
    }

    /**
     * A row.
     *
     * @param name leads to where it can be changed
     * @param back takes back what was said by hand; null when nothing was
     */
    public record Row(Link name, List<String> cells, @Nullable PostButton back) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something to fill in.
     *
     * @param send what it does, and where it is posted
     * @param rows fields that come again and again, such as those of a period
     * @param back takes back what was said by hand; null when nothing was
     */
    public record Form(
            String title,
            PostButton send,
            List<Field> fields,
            List<List<Field>> rows,
            @Nullable PostButton back) {
        public Form {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A field.
     *
     * @param choices of a select or of checks
     */
    public record Field(Input input, String label, String hint, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        Field hinted(String text) {
            return new Field(input, label, text, choices);
        }

        /**
         * Its place in the form, and what stands in it.
         *
         * @param type text, date, time, number, hidden, select or checks
         */
        public record Input(String id, String name, String type, String value, boolean needed) {}
    }

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}
}
