package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.SupportBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where what binds the plan of a single student comes in: own wishes, what a room must have, and
 * how a study's draw lets the student work on a skill. The planner reads it and nobody else; who
 * sets something has decided before that it may be set. To be called inside a piece of {@code Work}.
 */
@Component
public final class TermsBook {
    private final TermsSql sql;
    private final Work work;
    private final SchoolTime time;

    TermsBook(TermsSql sql, Work work, SchoolTime time) {
        this.sql = sql;
        this.work = work;
        this.time = time;
    }

    /**
     * First and last day.
     *
     * @param ends null while it is open
     */
    record Days(LocalDate begins, @Nullable LocalDate ends) {
        Days {
            if (ends != null && ends.isBefore(begins)) {
                throw new IllegalArgumentException("The last day is not before the first");
            }
        }
    }

    /**
     * What a student would like to work on, on a day; in place of what was wished before.
     */
    public void wish(PersonId student, LocalDate date, List<Wish> wishes) {
        asPlanner(() -> sql.wish(student, date, wishes, time.now()));
    }

    /** What the room of a student's group must have, in the words that the school's rooms use. */
    void needsRoom(PersonId student, String feature, Days days) {
        asPlanner(() -> sql.needsRoom(student, feature.strip(), days));
    }

    /**
     * How a study's draw lets a student work on a skill: if at all, then in such groups.
     *
     * @param kinds lessons, peers, or both
     * @param days with a last day
     */
    void draw(
            String study,
            PersonId student,
            CompetencyId competency,
            Set<Group.Kind> kinds,
            Days days) {
        asPlanner(() -> sql.draw(study, new Terms.Draw(student, competency, kinds), days));
    }

    private void asPlanner(Supplier<Integer> what) {
        work.write(SupportBook.planning(work.tenant()), what);
    }
}
