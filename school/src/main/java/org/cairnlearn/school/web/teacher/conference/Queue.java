package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * In which order an adult talks with some students.
 *
 * @param planned planned with this adult for today, by time
 * @param due everybody, the most urgent first
 * @param today what became of today's talks with this adult, by student
 */
record Queue(List<Planned> planned, List<Due> due, Map<PersonId, Conference> today) {
    Queue {
        planned = List.copyOf(planned);
        due = List.copyOf(due);
        today = Map.copyOf(today);
    }

    /** A planned talk; when, is null while the school has not said when the block is. */
    record Planned(PersonId student, @Nullable LocalTime when) {}

    boolean isPlanned(PersonId student) {
        return planned.stream().anyMatch(one -> one.student().equals(student));
    }

    Optional<LocalTime> when(PersonId student) {
        return planned.stream()
                .filter(one -> one.student().equals(student))
                .flatMap(one -> Stream.ofNullable(one.when()))
                .findFirst();
    }

    Due of(PersonId student) {
        return due.stream().filter(one -> one.student().equals(student)).findFirst().orElseThrow();
    }

    /** Who is due and not planned for today, the most urgent first. */
    List<Due> waiting() {
        return due.stream().filter(one -> one.isDue() && isOpen(one.student())).toList();
    }

    /** Who has time, the longest wait first. */
    List<Due> later() {
        return due.stream().filter(one -> !one.isDue() && isOpen(one.student())).toList();
    }

    private boolean isOpen(PersonId student) {
        return !isPlanned(student) && !today.containsKey(student);
    }

    /** With whom to talk next: as planned, then whoever is due. */
    Optional<PersonId> next() {
        var all = new ArrayList<PersonId>();
        planned.stream()
                .map(Planned::student)
                .filter(student -> !today.containsKey(student))
                .forEach(all::add);
        waiting().stream().map(Due::student).forEach(all::add);
        return all.stream().findFirst();
    }
}
