package org.cairnlearn.school.web.teacher.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.attendance.DayMarks;
import org.cairnlearn.school.attendance.Marked;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Slots.Slot;

/**
 * What is known of one block.
 *
 * @param expecting who should be here
 * @param names of those who marked somebody
 */
record Here(Asked asked, Expected.Expecting expecting, DayMarks day, Map<PersonId, String> names) {
    /** Which day, and which of the reader's blocks of it. */
    record Asked(LocalDate date, List<Slot> slots, Slot current) {
        /** What a student can be away from here: a flex block is the whole school's. */
        Sitting sitting() {
            var times = current.times();
            return times != null && times.flex()
                    ? new Sitting.OfFlex(current.schoolClass().school(), date, current.period())
                    : new Sitting.OfClass(current.schoolClass().id(), date, current.period());
        }
    }

    List<Person> students() {
        return expecting.students();
    }

    /** What was marked by hand in this block. */
    List<Marked> byHand() {
        var sitting = asked.sitting();
        return day.of(sitting).entrySet().stream()
                .filter(entry -> entry.getValue().byHand())
                .map(entry -> new Marked(entry.getKey(), sitting, entry.getValue()))
                .toList();
    }
}
