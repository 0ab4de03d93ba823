package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.stereotype.Component;

/** What a school says of a day: its flex blocks, its adults, and who is marked as not there. */
@Component
record SignUpDay(ScheduleBook schedule, RosterBook roster, AttendanceBook attendance) {

    List<OrganisationId> withFlex(List<OrganisationId> schools) {
        var having = schedule.withFlex();
        return schools.stream().filter(having::contains).toList();
    }

    List<Period> periods(OrganisationId school, LocalDate date) {
        return schedule.day(school, date).periods().stream().filter(Period::flex).toList();
    }

    List<Person> adults(Block.Flex block) {
        return roster.staffOf(block.school(), block.date());
    }

    /** Who was marked away in the block itself, but is not away all day. */
    Set<PersonId> absent(Block.Flex block, Set<PersonId> students) {
        var marks = attendance.on(students, block.date());
        var allDay = marks.awayAllDay();
        return marks
                .of(new Sitting.OfFlex(block.school(), block.date(), block.period()))
                .entrySet()
                .stream()
                .filter(marked -> marked.getValue().away() && students.contains(marked.getKey()))
                .map(Map.Entry::getKey)
                .filter(student -> !allDay.contains(student))
                .collect(Collectors.toSet());
    }
}
