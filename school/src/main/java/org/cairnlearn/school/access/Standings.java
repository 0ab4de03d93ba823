package org.cairnlearn.school.access;

import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * How somebody stands to others today, read in one statement and once in a piece of {@link
 * org.cairnlearn.school.platform.Work}: what was taken back before it began is not there in it.
 */
@Component
public final class Standings {
    private final StandingSql sql;
    private final WorkMemory memory;
    private final SchoolTime time;

    Standings(StandingSql sql, WorkMemory memory, SchoolTime time) {
        this.sql = sql;
        this.memory = memory;
        this.time = time;
    }

    /** What is remembered within a piece of work. */
    private record Key(PersonId person) {}

    /** The standing of whoever acts; nobody's for who is not, or no longer, on the roster. */
    public Standing of(PersonId actor) {
        return memory.once(new Key(actor), () -> read(actor));
    }

    private Standing read(PersonId actor) {
        var today = time.today();
        return sql.findWho(actor, today)
                .<Standing>map(found -> found.standing(time.zone()))
                .orElseGet(Standing.Anonymous::new);
    }
}
