package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.plan.PlannedTalk;
import org.cairnlearn.school.plan.TalkBook;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose turn it is; how many students there are changes no statement. */
@Component
class QueueReader {
    private final DueBook dues;
    private final ConferenceBook conferences;
    private final TalkBook talks;
    private final ProgressBook progress;
    private final Needing needing;

    QueueReader(
            DueBook dues,
            ConferenceBook conferences,
            TalkBook talks,
            ProgressBook progress,
            Needing needing) {
        this.dues = dues;
        this.conferences = conferences;
        this.talks = talks;
        this.progress = progress;
        this.needing = needing;
    }

    /**
     * Whose turn it is, and why.
     *
     * @param usual the school's own rule, in school days
     */
    record Turns(Queue queue, Needing.Needs needs, int usual) {}

    Turns read(Callers.Group group, SchoolCalendar calendar, java.time.LocalDate today) {
        var students = group.ids();
        var me = group.reader().id();
        var usual = usual(students);
        var needs = needing.of(students, calendar);
        var due =
                dues
                        .of(new DueBook.Asked(students, group.classes(), usual, calendar, today))
                        .values()
                        .stream()
                        .map(one -> one.seenBy(me, needs.has(one.student())))
                        .sorted(Due.FIRST)
                        .toList();
        var held =
                conferences.since(students, today).stream()
                        .filter(one -> one.between().teacher().equals(me))
                        .collect(
                                Collectors.toMap(
                                        one -> one.between().student(),
                                        Function.identity(),
                                        QueueReader::better));
        return new Turns(
                new Queue(planned(me, Set.copyOf(students), calendar, today), due, held),
                needs,
                usual);
    }

    /** Of two on one day the one that took place. */
    private static Conference better(Conference one, Conference other) {
        return one.outcome() instanceof Conference.Outcome.Held ? one : other;
    }

    /** The school's own rule, in school days. */
    int usual(List<PersonId> students) {
        return progress.policies(students.stream().limit(1).toList()).values().stream()
                .map(policy -> policy.rules().planning().talks().everyDays())
                .findFirst()
                .orElse(DueBook.COVERED_DAYS);
    }

    private List<Queue.Planned> planned(
            PersonId me, Set<PersonId> students, SchoolCalendar calendar, java.time.LocalDate on) {
        return talks.of(me, on).stream()
                .filter(one -> students.contains(one.talk().student()))
                .map(one -> new Queue.Planned(one.talk().student(), when(one, calendar)))
                .sorted(
                        Comparator.comparing(
                                Queue.Planned::when,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable LocalTime when(PlannedTalk one, SchoolCalendar calendar) {
        return calendar.day(one.block().date())
                .findPeriod(one.block().period())
                .map(period -> period.starts().plusMinutes(one.talk().startMinute()))
                .orElse(null);
    }
}
