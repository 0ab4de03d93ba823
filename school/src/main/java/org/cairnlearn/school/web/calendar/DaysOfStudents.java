package org.cairnlearn.school.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A student's blocks of a day as far as they are shared, and the own talks. */
@Component
class DaysOfStudents {
    private final Slots slots;
    private final DayBook days;

    DaysOfStudents(Slots slots, DayBook days) {
        this.slots = slots;
        this.days = days;
    }

    Stream<Entry> of(PersonId student, LocalDate day, Words words) {
        var own = slots.attended(student, day);
        var places = own.isEmpty() ? List.<Whereabouts>of() : days.of(student, day);
        return Stream.concat(
                own.stream()
                        .flatMap(slot ->
                                where(places, slot).map(one -> new Found(slot, day, one.shared())))
                        .flatMap(found ->
                                Optional.ofNullable(found.slot().times()).stream()
                                        .flatMap(times -> of(found, times, words))),
                slots.lost(student, day).stream().flatMap(slot -> Entry.off(slot, day, words)));
    }

    /** A block, and where the student is then; null while nothing but the timetable is known. */
    private record Found(Slots.Slot slot, LocalDate day, Whereabouts.@Nullable Shared shared) {
        String place() {
            return slot.place(shared == null ? "" : shared.group().room(), "");
        }
    }

    /** Nowhere for a class that meets while the student is in another one. */
    private static Stream<Whereabouts> where(List<Whereabouts> places, Slots.Slot slot) {
        return places.stream()
                .filter(one -> one.base().id().equals(slot.schoolClass().id()))
                .filter(one -> one.period().equals(slot.period()))
                .limit(1);
    }

    private static Stream<Entry> of(Found found, Period times, Words words) {
        var slot = found.slot();
        var block =
                new Entry(
                        Entry.block(slot, found.day()),
                        found.day(),
                        new Entry.Hours(times.starts(), times.ends()),
                        slot.isFlex() ? slot.called(words) : slot.schoolClass().title(),
                        found.place(),
                        "",
                        false);
        var shared = found.shared();
        return Stream.concat(
                Stream.of(block),
                shared == null
                        ? Stream.empty()
                        : Optional.ofNullable(shared.talk()).stream()
                                .map(talk -> {
                                    var from = times.starts().plusMinutes(talk.startMinute());
                                    return new Entry(
                                            "talk " + block.id(),
                                            found.day(),
                                            new Entry.Hours(from, from.plusMinutes(talk.minutes())),
                                            words.say("student.today.talk"),
                                            found.place(),
                                            "",
                                            false);
                                }));
    }
}
