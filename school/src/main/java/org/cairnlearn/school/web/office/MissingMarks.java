package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Marked;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** What the school's own record lacks, of the schools that the reader leads. */
@Component
class MissingMarks {
    private final AttendanceBook attendance;
    private final RosterBook roster;
    private final Gate gate;

    MissingMarks(AttendanceBook attendance, RosterBook roster, Gate gate) {
        this.attendance = attendance;
        this.roster = roster;
        this.gate = gate;
    }

    List<Marked> read(PersonId reader, LocalDate from, LocalDate to) {
        var led = gate.organisations(reader, Action.SEE_MISSING_MARKS);
        if (led.isEmpty()) {
            throw new NotThere();
        }
        var all = attendance.notOnFile(from, to);
        var classes =
                roster.classes(
                        all.stream()
                                .map(Marked::sitting)
                                .filter(Sitting.OfClass.class::isInstance)
                                .map(one -> ((Sitting.OfClass) one).schoolClass())
                                .distinct()
                                .toList());
        return all.stream().filter(one -> isIn(one.sitting(), led, classes)).toList();
    }

    private static boolean isIn(
            Sitting sitting, Set<OrganisationId> led, Map<ClassId, SchoolClass> classes) {
        return switch (sitting) {
            case Sitting.OfClass(var id, var _, var _) ->
                    classes.get(id) instanceof SchoolClass one && led.contains(one.school());
            case Sitting.OfFlex(var school, var _, var _) -> led.contains(school);
            case Sitting.WholeDay _ -> false;
        };
    }
}
