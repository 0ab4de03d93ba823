package org.cairnlearn.school.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.stereotype.Component;

/** Who is here in a block, and in which class by the base timetable. */
@Component
class Presence {
    private final RosterBook roster;
    private final ScheduleBook schedule;

    Presence(RosterBook roster, ScheduleBook schedule) {
        this.roster = roster;
        this.schedule = schedule;
    }

    Map<PersonId, ClassId> of(Block block) {
        var here = new LinkedHashMap<PersonId, ClassId>();
        for (var home : homes(block)) {
            home.students()
                    .forEach(student -> here.putIfAbsent(student.id(), home.schoolClass().id()));
        }
        return here;
    }

    /** The class, or in a flex block the classes of the base timetable then, with who is in them. */
    List<ClassRoster> homes(Block block) {
        return switch (block) {
            case Block.Section(var schoolClass, var date, var _) ->
                    roster.findClass(schoolClass, date).stream().toList();
            case Block.Flex flex -> meeting(flex);
        };
    }

    private List<ClassRoster> meeting(Block.Flex block) {
        var calendar = schedule.calendar(block.school());
        return roster.classesOf(block.school(), block.date()).stream()
                .filter(one -> !one.students().isEmpty())
                .filter(one ->
                        calendar.meets(one.schoolClass().periods(), block.date())
                                .contains(block.period()))
                .toList();
    }
}
