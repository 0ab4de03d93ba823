package org.cairnlearn.school.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What time it is where the school is.
 *
 * @param zone the school's own time zone: a day there starts at its own midnight
 */
public record SchoolTime(InstantSource clock, ZoneId zone) {

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return at(now()).toLocalDate();
    }

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /** The first instant of a day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
