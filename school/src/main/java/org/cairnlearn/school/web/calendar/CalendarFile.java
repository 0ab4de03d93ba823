package org.cairnlearn.school.web.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;

/**
 * Writes iCalendar (RFC 5545): instants in UTC, so that no program has to know the school's time
 * zone; days without a zone.
 */
final class CalendarFile {
    private static final int HOURS_BETWEEN = 1;

    private final String name;
    private final SchoolTime time;

    /**
     * @param name what the calendar is called where it is read
     */
    CalendarFile(String name, SchoolTime time) {
        this.name = name;
        this.time = time;
    }

    byte[] of(List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Cairn//School days//EN");
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN).build());
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN + "H");
        entries.stream().map(this::event).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Entry entry) {
        var event = new VEvent();
        event.setUid(
                UUID.nameUUIDFromBytes(entry.id().getBytes(StandardCharsets.UTF_8)).toString());
        event.setDateTimeStamp(Date.from(time.now()));
        event.setSummary(entry.title());
        if (!entry.place().isEmpty()) {
            event.setLocation(entry.place());
        }
        if (!entry.more().isEmpty()) {
            event.setDescription(entry.more());
        }
        if (entry.off()) {
            event.setStatus(Status.cancelled());
            event.setTransparency(true);
        }
        var hours = entry.hours();
        if (hours == null) {
            event.setDateStart(new DateStart(day(entry.day()), false));
            event.setDateEnd(new DateEnd(day(entry.day().plusDays(1)), false));
            event.setTransparency(true); // of the whole day, and yet nobody is busy
        } else {
            event.setDateStart(at(entry.day(), hours.from()));
            event.setDateEnd(at(entry.day(), hours.to()));
        }
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(
                new DateTimeComponents(
                        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0, 0, 0, false),
                false);
    }

    private Date at(LocalDate day, LocalTime hour) {
        return Date.from(day.atTime(hour).atZone(time.zone()).toInstant());
    }
}
