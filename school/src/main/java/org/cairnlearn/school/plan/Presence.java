package org.cairnlearn.school.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Who is here in a block, and in which class by the base timetable. */
@Component
class Presence {
    private final RosterBook roster;

    Presence(RosterBook roster) {
        this.roster = roster;
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
            case Block.Flex(var school, var date, var period) ->
                    roster.classesOf(school, date).stream()
                            .filter(one -> one.schoolClass().periods().contains(period))
                            .filter(one -> !one.students().isEmpty())
                            .toList();
        };
    }
}
