package org.cairnlearn.school.gradebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.gradebook.GradebookEntry.Kind;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.platform.Wanted.Filter;
import org.springframework.stereotype.Component;

/**
 * The gradebook as other systems keep and read it. A system changes and takes away what it sent
 * itself, and reads what all have sent. To be called inside a piece of work of the system; the
 * database leaves out the students whose work it is not given.
 */
@Component
public final class GradebookFeed {
    /** The sourced id of the category that is always there. */
    public static final String USUAL_CATEGORY = "classwork";

    private final GradebookFeedSql sql;
    private final Ids ids;

    GradebookFeed(GradebookFeedSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * A record as another system is told it.
     *
     * @param active false once it was taken away
     * @param changedAt when it last became different here
     * @param said the JSON object that its own system sent; an empty one when a file brought it
     */
    public record Told(GradebookEntry entry, boolean active, Instant changedAt, String said) {}

    /**
     * A part of a list.
     *
     * @param total how many there are in all
     */
    public record Part(List<Told> records, long total) {
        public Part {
            records = List.copyOf(records);
        }
    }

    /** What became of a record that was sent. */
    public enum Kept {
        CREATED,
        CHANGED,
        /** It is there, and another system's. */
        OF_ANOTHER
    }

    /** What became of a record that was to go. */
    public enum Removed {
        GONE,
        NOT_THERE,
        /** It is there, and another system's. */
        OF_ANOTHER
    }

    /**
     * The records that are asked for, in two statements.
     *
     * @throws IllegalArgumentException when a column or a value is not one of {@link #takes}
     */
    public Part list(Kind kind, Wanted wanted) {
        return new Part(sql.list(kind, wanted), sql.count(kind, wanted));
    }

    /** The record of this id that is there now. */
    public Optional<Told> find(Kind kind, String sourcedId) {
        var wanted =
                new Wanted(
                        new Filter.All(
                                List.of(equal("sourced_id", sourcedId), equal("status", "active"))),
                        null,
                        Wanted.FIRST.span());
        return sql.list(kind, wanted).stream().findFirst();
    }

    private static Filter equal(String column, String value) {
        return new Filter.Test(column, Wanted.Operator.EQUAL, value);
    }

    /** Whether a filter can be asked for: its columns are known, and its values fit them. */
    public static boolean takes(Kind kind, Filter filter) {
        return GradebookTables.of(kind).takes(filter);
    }

    /**
     * Keeps a record as the system sends it. Its class, its line item and its student are there.
     *
     * @param said the JSON object that it sent
     */
    public Kept keep(GradebookEntry entry, String said) {
        if (sql.change(entry, said)) {
            return Kept.CHANGED;
        }
        if (sql.add(ids.next(), entry, said)) {
            return Kept.CREATED;
        }
        return sql.change(entry, said) ? Kept.CHANGED : Kept.OF_ANOTHER; // it came meanwhile
    }

    /** Takes a record away. */
    public Removed remove(Kind kind, String sourcedId) {
        if (sql.remove(kind, sourcedId)) {
            return Removed.GONE;
        }
        return find(kind, sourcedId).isPresent() ? Removed.OF_ANOTHER : Removed.NOT_THERE;
    }
}
