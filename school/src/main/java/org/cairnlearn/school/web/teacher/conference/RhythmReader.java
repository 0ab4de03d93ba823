package org.cairnlearn.school.web.teacher.conference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads how often one student should have a talk, and whether this time's is done or remains. */
@Component
class RhythmReader {
    private final DueBook dues;
    private final QueueReader queues;
    private final RosterBook roster;
    private final SchoolClock clock;

    RhythmReader(DueBook dues, QueueReader queues, RosterBook roster, SchoolClock clock) {
        this.dues = dues;
        this.queues = queues;
        this.roster = roster;
        this.clock = clock;
    }

    PastPage.Rhythm of(PersonId student, Words words) {
        var own = dues.rhythm(student);
        var usual = otherwise(student);
        var due =
                Optional.ofNullable(
                                dues.of(
                                                new DueBook.Asked(
                                                        List.of(student),
                                                        Map.of(),
                                                        usual,
                                                        clock.calendarOf(student),
                                                        clock.today()))
                                        .get(student))
                        .orElseThrow();
        var waited = due.waited();
        return new PastPage.Rhythm(
                waited == null
                        ? words.say("teacher.past.rhythm_never")
                        : words.say(
                                "teacher.past.rhythm_stands",
                                "days",
                                waited,
                                "done",
                                waited < due.every() ? "yes" : "no",
                                "left",
                                Math.max(0, due.every() - waited)),
                "/teacher/conference/%s/rhythm".formatted(student),
                ConferencesView.choices(own, usual, words));
    }

    /** What holds for the student while nothing of the own is said: the closest of the classes. */
    private int otherwise(PersonId student) {
        var classes =
                roster.classesOf(student, clock.today()).stream().map(SchoolClass::id).toList();
        return dues.rhythms(classes).values().stream()
                .min(Integer::compare)
                .orElseGet(() -> queues.usual(List.of(student)));
    }
}
