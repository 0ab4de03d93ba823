package org.cairnlearn.school.web.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param id the same whenever the calendar is read, so that a program changes its entry instead of
 *     adding another
 * @param hours null for something that is of the whole day
 * @param place in the school's own words; may be empty
 * @param more what else there is to say; may be empty
 * @param off whether it does not take place
 */
record Entry(
        String id,
        LocalDate day,
        @Nullable Hours hours,
        String title,
        String place,
        String more,
        boolean off) {
    /** Of a block that a class loses: it takes the place of the entry that was there. */
    static Stream<Entry> off(Slot slot, LocalDate day, Words words) {
        var times = slot.times();
        return times == null
                ? Stream.empty()
                : Stream.of(
                        new Entry(
                                block(slot, day),
                                day,
                                new Hours(times.starts(), times.ends()),
                                LostBlocks.sentences(List.of(slot), day, day, words),
                                "",
                                "",
                                true));
    }

    /** The id of a block's entry. */
    static String block(Slot slot, LocalDate day) {
        return "block %s %s %s".formatted(day, slot.schoolClass().id().value(), slot.period());
    }

    /** The same in a calendar of several people. */
    Entry of(Person whose) {
        return new Entry(
                id + " " + whose.id(),
                day,
                hours,
                whose.name().given() + ": " + title,
                place,
                more,
                off);
    }

    /** From when to when, in the school's time zone. */
    record Hours(LocalTime from, LocalTime to) {}
}
