package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of pairs: who is kept apart, or together, by a teacher's or the office's word. The
 * reason is read only by who entered it and by administrators; to enter and to read reasons, the
 * {@code Work} must name who acts.
 */
@Component
public final class PairBook {
    private final PairSql sql;
    private final Ids ids;
    private final SchoolTime time;

    PairBook(PairSql sql, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /** The pairs that hold between these students. */
    public List<Pair> among(Collection<PersonId> students) {
        return sql.among(students);
    }

    /** Which two students a pair that holds is about. */
    public Optional<Two> find(UUID pair) {
        return sql.find(pair);
    }

    /**
     * Enters a pair, in place of another word about the same two.
     *
     * @param by who enters it, and acts in this work
     * @param reason not blank, and kept private
     */
    public void enter(Two two, Pair.Kind kind, PersonId by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A pair has a reason");
        }
        sql.end(two, time.now());
        var id = ids.next();
        sql.insert(id, two, kind, time.now());
        sql.reason(id, by, reason.strip());
    }

    /** Ends a pair; false when there is none with this id any more. */
    public boolean end(UUID pair) {
        return sql.end(pair, time.now());
    }

    /** Two students, whichever is named first. */
    public record Two(PersonId one, PersonId other) {
        public Two {
            if (one.equals(other)) {
                throw new IllegalArgumentException("A pair is two students");
            }
            if (one.value().toString().compareTo(other.value().toString()) > 0) {
                var first = other;
                other = one;
                one = first;
            }
        }
    }
}
