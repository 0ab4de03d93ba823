package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of how up to date profiles are. To be called inside a piece of {@code Work}; how
 * many students are asked about changes no statement.
 */
@Component
public final class UpkeepBook {
    private final UpkeepSql sql;
    private final SchoolClock clock;

    UpkeepBook(UpkeepSql sql, SchoolClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How up to date the profile of each of these students is. */
    public Map<PersonId, Upkeep> of(Collection<PersonId> students, SchoolCalendar calendar) {
        var reviews = sql.reviews(students);
        var goals = sql.goals(students);
        var all = new HashMap<PersonId, Upkeep>();
        for (var student : students) {
            var until = reviews.getOrDefault(student, Upkeep.none());
            var touched = goals.get(student);
            if (touched != null) {
                until.put(
                        Upkeep.Part.GOAL,
                        calendar.after(clock.dayOf(touched), ProfileBook.REVIEW_DAYS));
            }
            all.put(student, new Upkeep(student, until, clock.today()));
        }
        return all;
    }
}
