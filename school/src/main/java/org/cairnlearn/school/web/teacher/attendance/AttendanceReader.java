package org.cairnlearn.school.web.teacher.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Mark;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and marks who is here, in the reader's own blocks only. */
@Component
class AttendanceReader {
    private final AttendanceBook attendance;
    private final Expected expected;
    private final Slots slots;
    private final MyClasses mine;
    private final Gate gate;
    private final SchoolTime time;

    AttendanceReader(
            AttendanceBook attendance, Expected expected, Slots slots, MyClasses mine, Gate gate) {
        this.gate = gate;
        this.attendance = attendance;
        this.expected = expected;
        this.slots = slots;
        this.mine = mine;
        this.time = gate.time();
    }

    /**
     * A block as an address names it.
     *
     * @param schoolClass the block that goes on now, else the first one, when absent
     * @param date today when absent
     * @param period the class's first one of the day when absent
     */
    record Named(@Nullable UUID schoolClass, @Nullable LocalDate date, @Nullable String period) {
        private boolean means(Slot slot) {
            return (schoolClass == null || slot.schoolClass().id().value().equals(schoolClass))
                    && (period == null || slot.period().equals(period));
        }
    }

    /** What the reader asks for; empty on a day without a block. */
    Optional<Here.Asked> find(PersonId reader, Named named) {
        var date = named.date() == null ? time.today() : named.date();
        var own = slots.of(reader, date, Action.MARK_PRESENCE);
        if (own.isEmpty() && named.schoolClass() == null) {
            return Optional.empty();
        }
        var meant = own.stream().filter(named::means).toList();
        if (meant.isEmpty()) {
            return gone(reader, date, named);
        }
        var current =
                named.schoolClass() == null
                        ? meant.stream()
                                .filter(this::isNotOver)
                                .findFirst()
                                .orElse(meant.getFirst())
                        : meant.getFirst();
        return Optional.of(new Here.Asked(date, own, current));
    }

    /** A block that was lost since leads to a page that says so; any other is not there. */
    private Optional<Here.Asked> gone(PersonId reader, LocalDate date, Named named) {
        if (slots.lost(reader, date, Action.MARK_PRESENCE).stream().noneMatch(named::means)) {
            throw new NotThere();
        }
        return Optional.empty();
    }

    private boolean isNotOver(Slot slot) {
        var times = slot.times();
        return times != null && times.ends().isAfter(time.at(time.now()).toLocalTime());
    }

    /** The page, whose it is, and what was just done. */
    record Shown(AttendancePage page, Frames.Who who, @Nullable Toast toast) {}

    Shown show(PersonId person, Named named, Before before, AttendanceView view) {
        var name = mine.reader(person).name().full();
        var date = named.date() == null ? time.today() : named.date();
        var lost = view.lost(slots.lost(person, date, Action.MARK_PRESENCE), date);
        return find(person, named)
                .map(asked -> read(person, asked))
                .map(here ->
                        new Shown(
                                view.page(here, lost),
                                new Frames.Who(
                                        here.asked().current().schoolClass().schoolName(), name),
                                view.toast(here, before)))
                .orElseGet(() -> new Shown(view.nothing(lost), new Frames.Who("", name), null));
    }

    Here read(PersonId reader, Here.Asked asked) {
        var expecting = expected.in(asked, reader);
        var students = expecting.students();
        var day = attendance.on(students.stream().map(Person::id).toList(), asked.date());
        var markers = new HashSet<PersonId>();
        day.of(asked.sitting()).values().stream()
                .flatMap(mark -> Optional.ofNullable(mark.by()).stream())
                .forEach(markers::add);
        return new Here(asked, expecting, day, mine.names(List.copyOf(markers)));
    }

    /**
     * Marks a student of the block, and tells what counted before.
     *
     * @throws NotThere when the student is not in it
     */
    Presence mark(PersonId reader, Here.Asked asked, PersonId student, Presence presence) {
        var here = read(reader, asked);
        if (here.students().stream().noneMatch(one -> one.id().equals(student))) {
            throw new NotThere();
        }
        gate.enter(
                expected.hosting(asked, reader, here.students()),
                Action.MARK_PRESENCE,
                Gate.student(student));
        attendance.mark(asked.sitting(), student, presence, reader);
        return here.day()
                .find(student, asked.sitting())
                .map(Mark::presence)
                .orElseGet(Presence.Here::new);
    }

    /** Late as of now: so many minutes after the beginning, while the block goes on. */
    Presence.Late lateNow(Here.Asked asked) {
        var times = asked.current().times();
        var now = time.at(time.now());
        if (times == null
                || !now.toLocalDate().equals(asked.date())
                || now.toLocalTime().isBefore(times.starts())
                || now.toLocalTime().isAfter(times.ends())) {
            return new Presence.Late(null);
        }
        var minutes = Duration.between(times.starts(), now.toLocalTime()).toMinutes();
        return new Presence.Late((int) Math.max(1, minutes));
    }
}
