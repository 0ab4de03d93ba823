package org.cairnlearn.school.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.PlannedTalk;
import org.cairnlearn.school.plan.TalkBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** An adult's blocks of a day, own and covered, and the planned talks, without a student's name. */
@Component
class DaysOfAdults {
    private final Slots slots;
    private final TalkBook talks;

    DaysOfAdults(Slots slots, TalkBook talks) {
        this.slots = slots;
        this.talks = talks;
    }

    Stream<Entry> of(PersonId adult, LocalDate day, Words words) {
        var own = slots.of(adult, day, Action.SEE_SHEETS);
        var planned =
                own.isEmpty()
                        ? Stream.<Entry>empty()
                        : talks.of(adult, day).stream()
                                .flatMap(talk -> talk(talk, own, day, words));
        return Stream.of(
                        own.stream().flatMap(slot -> block(slot, day, words)),
                        planned,
                        slots.lost(adult, day, Action.SEE_SHEETS).stream()
                                .flatMap(slot -> Entry.off(slot, day, words)))
                .flatMap(entries -> entries);
    }

    private static Stream<Entry> block(Slots.Slot slot, LocalDate day, Words words) {
        return Optional.ofNullable(slot.times()).stream()
                .map(times ->
                        new Entry(
                                Entry.block(slot, day),
                                day,
                                new Entry.Hours(times.starts(), times.ends()),
                                slot.schoolClass().title(),
                                slot.place("", ""),
                                slot.called(words),
                                false));
    }

    private static Stream<Entry> talk(
            PlannedTalk planned, List<Slots.Slot> own, LocalDate day, Words words) {
        return own.stream()
                .filter(slot -> isIn(slot, planned.block(), day))
                .flatMap(slot ->
                        Optional.ofNullable(slot.times()).stream()
                                .map(times -> talk(planned, times, slot)))
                .limit(1)
                .map(hours ->
                        new Entry(
                                "talk %s %s"
                                        .formatted(
                                                planned.plan().value(),
                                                planned.talk().startMinute()),
                                day,
                                hours.hours(),
                                words.say("calendar.talk"),
                                hours.place(),
                                words.say("calendar.talk_who"),
                                false));
    }

    /** When and where a talk is. */
    private record When(Entry.Hours hours, String place) {}

    private static When talk(PlannedTalk planned, Period times, Slots.Slot slot) {
        var from = times.starts().plusMinutes(planned.talk().startMinute());
        return new When(
                new Entry.Hours(from, from.plusMinutes(planned.talk().minutes())),
                slot.place("", ""));
    }

    private static boolean isIn(Slots.Slot slot, Block block, LocalDate day) {
        return switch (block) {
            case Block.Section section -> slot.on(day).equals(section);
            case Block.Flex flex ->
                    slot.isFlex()
                            && slot.period().equals(flex.period())
                            && slot.schoolClass().school().equals(flex.school());
        };
    }
}
