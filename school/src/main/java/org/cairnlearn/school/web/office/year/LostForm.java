package org.cairnlearn.school.web.office.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.office.year.YearForms.Outcome;
import org.springframework.stereotype.Component;

/** Drops a block for everybody or for one class, if the timetable has it. */
@Component
final class LostForm {
    /** A class and its period in one field: no id has a space. */
    static final String ONLY = "only";

    private final YearDesk desk;
    private final ScheduleBook schedule;
    private final RosterBook roster;
    private final SchoolTime time;

    LostForm(YearDesk desk, ScheduleBook schedule, RosterBook roster, SchoolTime time) {
        this.desk = desk;
        this.schedule = schedule;
        this.roster = roster;
        this.time = time;
    }

    static String only(ClassId schoolClass, String period) {
        return schoolClass + " " + period;
    }

    Outcome lose(OrganisationId school, YearAsked typed) {
        var day = typed.date("day");
        if (day.filter(one -> isToCome(school, one)).isEmpty()) {
            return Outcome.LOST;
        }
        var block = named(day.get(), typed).filter(one -> isTaught(school, one));
        block.ifPresent(one -> desk.loseBlock(school, one));
        return block.isPresent() ? Outcome.DONE : Outcome.PERIOD;
    }

    void keep(OrganisationId school, YearAsked typed) {
        desk.keepBlock(
                school,
                typed.date("day").flatMap(day -> named(day, typed)).orElseThrow(NotThere::new));
    }

    private static Optional<LostBlock> named(LocalDate day, YearAsked typed) {
        var only = typed.text(ONLY).split(" ", 2);
        if (only.length < 2) {
            return Optional.of(new LostBlock(day, typed.text("period")));
        }
        try {
            return Optional.of(new LostBlock(day, only[1], new ClassId(UUID.fromString(only[0]))));
        } catch (IllegalArgumentException noClass) {
            return Optional.empty();
        }
    }

    private boolean isToCome(OrganisationId school, LocalDate day) {
        return schedule.calendar(school).isToCome(day, time.today());
    }

    /** Of a mixed block no class has one of its own that it could lose alone. */
    private boolean isTaught(OrganisationId school, LostBlock block) {
        var calendar = schedule.calendar(school);
        var classes = roster.attended(school, block.date());
        var only = block.only();
        return only == null
                ? calendar.taught(classes, block.date()).contains(block.period())
                : classes.stream()
                        .filter(one -> one.id().equals(only))
                        .anyMatch(one ->
                                calendar.ownBlocks(List.of(one), block.date())
                                        .contains(block.period()));
    }
}
