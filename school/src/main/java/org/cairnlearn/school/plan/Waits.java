package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long students have waited for a talk, and how much it presses: held ones free a student, one
 * that was not held comes back, what a student asks for comes sooner. Who is planned for a talk in
 * another block of the day does not need a second one, but in the last days before it is due: in a
 * plan that nobody approves no talk takes place.
 */
@Component
class Waits {
    /**
     * Somebody who never had a talk has waited as long as one can without a lesson being given up
     * for it: in the first days that is everybody. To ask brings nobody further than that.
     */
    private static final int MOST = Limits.standard().conferenceOverdueDays();

    /**
     * A talk that is due after ten days is sought from the sixth on: one in three that are planned
     * is not held, and nobody shall wait longer for that.
     */
    private static final int BEGINS = 2;

    /** So many school days before a talk is due, every block of a day tries for it. */
    private static final int LAST_DAYS = 2;

    private final DueBook dues;
    private final PastSql sql;
    private final SchoolTime time;

    Waits(DueBook dues, PastSql sql, SchoolTime time) {
        this.dues = dues;
        this.sql = sql;
        this.time = time;
    }

    /**
     * How often talks should be.
     *
     * @param classes whose rhythm counts for each student
     * @param usual the school's own rule, in school days
     */
    record Rule(Map<PersonId, ClassId> classes, int usual) {
        Rule {
            classes = Map.copyOf(classes);
        }
    }

    Map<PersonId, Facts.Waited> of(PastReader.Asked asked) {
        var rule = asked.talks();
        var due =
                dues.of(
                        new DueBook.Asked(
                                asked.students(),
                                rule.classes(),
                                rule.usual(),
                                asked.calendar(),
                                asked.today()));
        var planned = sql.lastTalks(asked.students(), until(asked.today()));
        var today = sql.talksBeside(asked.block(), asked.students(), asked.calendar());
        var waits = new HashMap<PersonId, Facts.Waited>();
        due.forEach((student, one) -> {
            var waited = waited(asked, one, planned.get(student));
            var served = today.contains(student) && !isNearlyLate(waited, one.every());
            waits.put(student, served ? waited.served() : waited);
        });
        return waits;
    }

    /** Of a day that has passed, only what was held before it. */
    private Instant until(LocalDate day) {
        return time.startOf(day.isBefore(time.today()) ? day : day.plusDays(1));
    }

    private static boolean isNearlyLate(Facts.Waited waited, int every) {
        var days = waited.days();
        return days != null && days >= every - LAST_DAYS;
    }

    private Facts.Waited waited(PastReader.Asked asked, Due due, @Nullable Instant planned) {
        var sincePlanned =
                planned == null
                        ? null
                        : Math.max(
                                0,
                                asked.calendar()
                                        .between(time.at(planned).toLocalDate(), asked.today()));
        var days =
                Stream.concat(Stream.ofNullable(due.waited()), Stream.ofNullable(sincePlanned))
                        .min(Integer::compare)
                        .orElse(null);
        var over = days == null ? MOST : Math.max(0, days - due.every());
        var sought = days == null ? MOST : Math.max(0, days - due.every() / BEGINS);
        var pressing = due.pressing().days();
        var pressed = Math.min(MOST, sought + pressing);
        return new Facts.Waited(days, Math.max(over, pressed), over + pressing > 0);
    }
}
