package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Shows with whom an adult talks next, and writes down how often and what was not held. */
@Component
class ConferencesDesk {
    private final Callers callers;
    private final QueueReader queues;
    private final DueBook dues;
    private final ConferenceBook conferences;
    private final Gate gate;

    ConferencesDesk(
            Callers callers,
            QueueReader queues,
            DueBook dues,
            ConferenceBook conferences,
            Gate gate) {
        this.callers = callers;
        this.queues = queues;
        this.dues = dues;
        this.conferences = conferences;
        this.gate = gate;
    }

    /** A page, and whose it is. */
    record Shown(ConferencesPage page, Frames.Who who) {}

    Shown show(PersonId reader, Callers.Which which, Words words) {
        var group = callers.of(reader, which);
        var calendar = callers.calendar(group);
        var schoolClass = group.schoolClass();
        var facts =
                new ConferencesView.Facts(
                        group,
                        queues.read(group, calendar, callers.clock().today()),
                        dues.round(group.ids(), calendar),
                        dues.coveredOf(group.ids(), calendar),
                        schoolClass == null ? Optional.empty() : dues.rhythm(schoolClass.id()));
        return new Shown(
                new ConferencesView(facts, words, callers.clock()).page(),
                new Frames.Who(
                        schoolClass == null ? "" : schoolClass.schoolName(),
                        group.reader().name().full()));
    }

    LocalDate today() {
        return callers.clock().today();
    }

    void notHeld(PersonId teacher, PersonId student, Conference.Why why) {
        gate.enter(teacher, Action.HOLD_TALK, Gate.student(student));
        conferences.notHeld(new Conference.Between(student, teacher), why);
    }

    void setRhythm(PersonId teacher, UUID schoolClass, Optional<Integer> days) {
        var own = callers.of(teacher, new Callers.Which(schoolClass, false)).schoolClass();
        if (own == null) {
            throw new NotThere();
        }
        dues.setRhythm(own.id(), days, teacher);
    }

    /** For one student: it comes before what was said for the class. */
    void setRhythmOf(PersonId teacher, PersonId student, Optional<Integer> days) {
        gate.enter(teacher, Action.HOLD_TALK, Gate.student(student));
        dues.setRhythm(student, days, teacher);
    }
}
