package org.cairnlearn.school.web.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.attendance.Marked;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** Marks as the table that {@code cairn import attendance} reads: in the school's own ids. */
@Component
public final class AttendanceFile {
    private static final List<String> COLUMNS =
            List.of("student", "date", "block", "class", "status", "minutes");

    private final RosterBook roster;

    AttendanceFile(RosterBook roster) {
        this.roster = roster;
    }

    /** The table of these marks; inside a piece of work, two statements. */
    public Table of(Collection<Marked> marks, String caption) {
        var people =
                roster.people(marks.stream().map(Marked::student).distinct().toList()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var classes =
                roster.classes(
                        marks.stream()
                                .flatMap(mark -> schoolClass(mark).stream())
                                .distinct()
                                .toList());
        return new Table(
                caption,
                COLUMNS,
                marks.stream()
                        .map(mark ->
                                row(
                                        mark,
                                        Optional.ofNullable(people.get(mark.student()))
                                                .map(Person::sourcedId)
                                                .orElse(""),
                                        classes))
                        .sorted(java.util.Comparator.comparing(row -> String.join("\t", row)))
                        .toList());
    }

    private static Optional<ClassId> schoolClass(Marked mark) {
        return mark.sitting() instanceof Sitting.OfClass(var id, var _, var _)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static List<String> row(
            Marked mark, String student, Map<ClassId, SchoolClass> classes) {
        return List.of(
                student,
                mark.sitting().date().toString(),
                switch (mark.sitting()) {
                    case Sitting.OfClass(var _, var _, var period) -> period;
                    case Sitting.OfFlex(var _, var _, var period) -> period;
                    case Sitting.WholeDay _ -> "";
                },
                schoolClass(mark)
                        .flatMap(id -> Optional.ofNullable(classes.get(id)))
                        .map(SchoolClass::sourcedId)
                        .orElse(""),
                status(mark.mark().presence()),
                mark.mark().presence() instanceof Presence.Late(var minutes) && minutes != null
                        ? minutes.toString()
                        : "");
    }

    private static String status(Presence presence) {
        return switch (presence) {
            case Presence.Here() -> "present";
            case Presence.Late _ -> "late";
            case Presence.Away() -> "absent";
        };
    }
}
