package org.cairnlearn.school.web.teacher.profile;

import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.profile.UpkeepBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how up to date the profiles of a class are, and when somebody last talked. */
@Component
class UpkeepReader {
    private final Doors doors;
    private final UpkeepBook upkeep;
    private final DueBook dues;
    private final SchoolClock clock;
    private final ClassGoals goals;

    UpkeepReader(
            Doors doors, UpkeepBook upkeep, DueBook dues, SchoolClock clock, ClassGoals goals) {
        this.doors = doors;
        this.upkeep = upkeep;
        this.dues = dues;
        this.clock = clock;
        this.goals = goals;
    }

    /** Which classes are the reader's, and what the reader may open of them. */
    @Component
    record Doors(MyClasses classes, Gate gate) {}

    /**
     * What is known of a class.
     *
     * @param opensTalks whether the reader may read the talks themselves
     */
    record Facts(
            MyClasses.Chosen chosen,
            Map<PersonId, Upkeep> upkeep,
            Map<PersonId, Due> talks,
            boolean opensTalks,
            ClassGoals.Live goals) {}

    /** The class that the address names, else the first of the day. */
    Optional<ClassId> which(PersonId adult, @Nullable ClassId asked) {
        return Optional.ofNullable(asked)
                .or(() -> doors.classes().of(adult).stream().findFirst().map(one -> one.id()));
    }

    Facts read(PersonId adult, ClassId schoolClass) {
        var chosen = doors.classes().choose(adult, schoolClass, Action.SEE_WORK);
        var calendar = clock.calendar(chosen.roster().schoolClass().school());
        var students = chosen.roster().students().stream().map(Person::id).toList();
        var asked =
                new DueBook.Asked(
                        students, Map.of(), DueBook.COVERED_DAYS, calendar, clock.today());
        return new Facts(
                chosen,
                upkeep.of(students, calendar),
                dues.of(asked),
                doors.gate()
                        .opens(
                                adult,
                                Action.HOLD_TALK,
                                Gate.schoolClass(schoolClass, clock.today())),
                goals.of(students));
    }
}
