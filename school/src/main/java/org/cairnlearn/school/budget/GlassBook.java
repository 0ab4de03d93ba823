package org.cairnlearn.school.budget;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Break-glass: an administrator opens what the role does not show, of one student, for a reason and
 * an hour. To be called inside the person's own work: the database lets administrators open for
 * themselves, and privacy officers read the notices.
 */
@Component
public final class GlassBook {
    /** How long it stays open. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** A reason has so many letters at least, and at most. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 300;

    private static final Logger LOG = LoggerFactory.getLogger(GlassBook.class);

    private final GlassSql sql;
    private final Ids ids;
    private final SchoolTime time;

    GlassBook(GlassSql sql, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /** Opens one student for an hour; the notice to the privacy officer lies there at once. */
    public void open(PersonId person, PersonId student, String reason) {
        var now = time.now();
        var id = ids.next();
        sql.open(
                new Opening(
                        id,
                        new Opening.Who(person, reason),
                        student,
                        new Opening.Span(now, now.plus(LONGEST)),
                        false));
        LOG.warn("alarm=break-glass person={} opening={}", person, id);
    }

    /** What somebody has open of a student now. */
    public Optional<Opening> find(PersonId person, PersonId student) {
        return sql.open(person, time.now()).stream()
                .filter(one -> one.student().equals(student))
                .findFirst();
    }

    /** All that somebody has open now. */
    public List<Opening> open(PersonId person) {
        return sql.open(person, time.now());
    }

    /** Closes what somebody has open of a student. */
    public void close(PersonId person, PersonId student) {
        sql.close(person, student, time.now());
    }

    /** How many notices no privacy officer has read; nothing for who is none. */
    public int unread() {
        return sql.unread();
    }

    /** All notices, those first that no privacy officer has read. */
    public List<Opening> notices() {
        return sql.notices();
    }

    /**
     * A privacy officer has read a notice.
     *
     * @return false when it was read already, or is about the officer's own opening
     */
    public boolean read(UUID notice, PersonId officer) {
        return sql.read(notice, officer, time.now());
    }
}
