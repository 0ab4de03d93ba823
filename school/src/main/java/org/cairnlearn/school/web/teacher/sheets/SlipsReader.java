package org.cairnlearn.school.web.teacher.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.stereotype.Component;

/** Reads the whole day of a class's students, the blocks of their other classes too. */
@Component
class SlipsReader {
    private final DayBook days;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final CompetencyBook competencies;

    SlipsReader(
            DayBook days, ScheduleBook schedule, RosterBook roster, CompetencyBook competencies) {
        this.days = days;
        this.schedule = schedule;
        this.roster = roster;
        this.competencies = competencies;
    }

    SlipFacts read(ClassRoster pupils, LocalDate date) {
        var school = pupils.schoolClass().school();
        var students = pupils.students().stream().map(Person::id).toList();
        var where = days.of(school, students, date);
        var shared =
                where.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.shared()))
                        .toList();
        return new SlipFacts(
                schedule.day(school, date),
                pupils.students(),
                where,
                roster
                        .people(
                                shared.stream()
                                        .flatMap(one ->
                                                Stream.concat(
                                                        Stream.ofNullable(one.group().leader()),
                                                        Stream.ofNullable(one.talk())
                                                                .map(talk -> talk.teacher())))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, person -> person)),
                competencies.byId(
                        shared.stream()
                                .flatMap(one -> SlipsReader.about(one).stream())
                                .distinct()
                                .toList()));
    }

    /** What a place is about: the group's skill, else the student's own next one. */
    static Optional<CompetencyId> about(Whereabouts.Shared one) {
        return Optional.ofNullable(one.group().competency())
                .or(() -> Optional.ofNullable(one.place().competency()));
    }
}
