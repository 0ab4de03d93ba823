package org.cairnlearn.school.roster;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.springframework.stereotype.Component;

/**
 * The roster as other systems are told it: record by record, also those that are gone. To be called
 * inside a piece of work of the system that asks; the database leaves out whom it may not know of.
 */
@Component
public final class RosterFeed {
    private final FeedSql sql;

    RosterFeed(FeedSql sql) {
        this.sql = sql;
    }

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

    /**
     * The records that are asked for, in two statements.
     *
     * @throws IllegalArgumentException when a column or a value is not one of {@link #takes}
     */
    public Part list(FeedAsk ask) {
        return new Part(sql.list(ask), sql.count(ask));
    }

    /** One record, if there is one that is within all of these. */
    public Optional<Told> find(RosterKind kind, List<Within> within) {
        return sql.list(new FeedAsk(kind, within, Wanted.FIRST)).stream().findFirst();
    }

    /** Whether there is a record of this id. */
    public boolean has(RosterKind kind, String sourcedId) {
        return find(kind, List.of(new Within(Tie.ID, sourcedId))).isPresent();
    }

    /** Whether a filter can be asked for: its columns are known, and its values fit them. */
    public static boolean takes(RosterKind kind, Wanted.Filter filter) {
        return FeedKind.of(kind).selection().takes(filter);
    }
}
