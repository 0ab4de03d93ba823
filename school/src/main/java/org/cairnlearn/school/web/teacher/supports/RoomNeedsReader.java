package org.cairnlearn.school.web.teacher.supports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.TermsBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rooms of a student's groups must have: entered by the case manager, never with why. */
@Component
class RoomNeedsReader {
    private final TermsBook terms;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolTime time;

    RoomNeedsReader(
            TermsBook terms, ScheduleBook schedule, RosterBook roster, Gate gate, SchoolTime time) {
        this.terms = terms;
        this.schedule = schedule;
        this.roster = roster;
        this.gate = gate;
        this.time = time;
    }

    /**
     * What there is and what can be chosen.
     *
     * @param features what the rooms of the student's school have, by name
     */
    record Rooms(List<TermsBook.RoomNeed> needs, List<String> features) {}

    /** What was chosen and typed. */
    record Form(@Nullable String feature, @Nullable String begins, @Nullable String ends) {
        /** Empty where the days do not fit. */
        Optional<TermsBook.RoomNeed> read() {
            try {
                var first = LocalDate.parse(SupportForm.text(begins));
                var until = SupportForm.text(ends);
                var last = until.isEmpty() ? null : LocalDate.parse(until);
                return last != null && last.isBefore(first)
                        ? Optional.empty()
                        : Optional.of(
                                new TermsBook.RoomNeed(SupportForm.text(feature), first, last));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** To be called for whoever may see the student's services. */
    Rooms of(PersonId student) {
        return new Rooms(terms.roomNeeds(student, time.today()), features(student));
    }

    private List<String> features(PersonId student) {
        return roster.lines(List.of(student)).getOrDefault(student, List.of()).stream()
                .limit(1)
                .flatMap(school -> schedule.rooms(school).stream())
                .flatMap(room -> room.features().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Enters a need; false when no room has the feature or the days do not fit. */
    boolean enter(PersonId by, PersonId student, Form form) {
        gate.enter(by, Action.CHANGE_SERVICES, Gate.student(student));
        if (!features(student).contains(SupportForm.text(form.feature()))) {
            return false;
        }
        var need = form.read();
        need.ifPresent(one -> terms.needsRoom(student, one));
        return need.isPresent();
    }

    void end(PersonId by, PersonId student, String feature) {
        gate.enter(by, Action.CHANGE_SERVICES, Gate.student(student));
        terms.needsRoomNoMore(student, feature);
    }
}
