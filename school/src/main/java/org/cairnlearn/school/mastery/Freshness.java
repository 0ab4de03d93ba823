package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.List;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.jspecify.annotations.Nullable;

/**
 * From when on work is fresh at one school, counted in its school days: over a holiday nothing gets
 * old by the policy. The school's days are read when somebody first asks.
 */
final class Freshness {
    private final SchoolClock clock;
    private final List<OrganisationId> line;
    private @Nullable SchoolCalendar calendar;

    /**
     * Of one school.
     *
     * @param line the school and what stands above it; empty for no school
     */
    Freshness(SchoolClock clock, List<OrganisationId> line) {
        this.clock = clock;
        this.line = List.copyOf(line);
    }

    /** The first moment of the day so many school days before a moment. */
    Instant since(Instant at, int schoolDays) {
        return clock.time().startOf(calendar().before(clock.dayOf(at), schoolDays));
    }

    private SchoolCalendar calendar() {
        var known = calendar;
        if (known == null) {
            known = line.isEmpty() ? SchoolCalendar.weekdays() : clock.schedule().calendar(line);
            calendar = known;
        }
        return known;
    }
}
