package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.support.SupportBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where what binds the plan of a single student comes in: own wishes, and what a room must have.
 * The planner reads it and nobody else; who sets something has decided before that it may be set.
 * To be called inside a piece of {@code Work}.
 */
@Component
public final class TermsBook {
    private final TermsSql sql;
    private final Work work;
    private final SchoolClock clock;

    TermsBook(TermsSql sql, Work work, SchoolClock clock) {
        this.sql = sql;
        this.work = work;
        this.clock = clock;
    }

    /** What a student would like to work on, on a day; in place of what was wished before. */
    public void wish(PersonId student, LocalDate date, List<Wish> wishes) {
        var days = clock.calendarOf(student).withDaysOffBefore(date);
        asPlanner(() -> sql.wish(student, days, wishes, clock.now()));
    }

    /**
     * What the room of a student's group must have; never why.
     *
     * @param feature in the words that the school's rooms use
     * @param ends the last day; null while it is open
     */
    public record RoomNeed(String feature, LocalDate begins, @Nullable LocalDate ends) {
        public RoomNeed {
            feature = feature.strip();
            if (feature.isEmpty() || (ends != null && ends.isBefore(begins))) {
                throw new IllegalArgumentException("A need has a feature, and days in order");
            }
        }
    }

    /** What the rooms of a student's groups must have, on a day or later, by feature. */
    public List<RoomNeed> roomNeeds(PersonId student, LocalDate date) {
        return work.read(SupportBook.planning(work.tenant()), () -> sql.roomNeeds(student, date));
    }

    /** From the next plan on, the room of the student's group has this. */
    public void needsRoom(PersonId student, RoomNeed need) {
        asPlanner(() -> sql.needsRoom(student, need));
    }

    /** Takes back that a student needs this. */
    public void needsRoomNoMore(PersonId student, String feature) {
        asPlanner(() -> sql.needsRoomNoMore(student, feature));
    }

    private void asPlanner(Supplier<Integer> what) {
        work.write(SupportBook.planning(work.tenant()), what);
    }
}
