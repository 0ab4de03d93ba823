package org.cairnlearn.school.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The front door of attendance. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work}. Whose students somebody may mark is the caller's to know.
 */
@Component
public final class AttendanceBook {
    private final MarkSql sql;
    private final AttendanceLoad load;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    AttendanceBook(
            MarkSql sql, AttendanceLoad load, SchoolTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.load = load;
        this.time = time;
        this.events = events;
    }

    /** All that was said of these students on a day; one statement, for any number of blocks. */
    public DayMarks on(Collection<PersonId> students, LocalDate date) {
        return new DayMarks(sql.of(students, date));
    }

    /** What counts for these students in a block; whoever is not named is here. */
    public Map<PersonId, Mark> marks(Sitting sitting, Collection<PersonId> students) {
        return on(students, sitting.date()).of(sitting);
    }

    /** Those of these students who are away all day by the school's own system. */
    public Set<PersonId> awayOn(Collection<PersonId> students, LocalDate date) {
        return on(students, date).awayAllDay();
    }

    /**
     * Marks a student in a block by hand, in place of what was marked there before. Marking
     * somebody as the school's own system has it takes a mark back.
     *
     * @throws IllegalArgumentException for a whole day: a teacher sees one block
     */
    public void mark(Sitting sitting, PersonId student, Presence presence, PersonId by) {
        var onFile =
                on(List.of(student), sitting.date())
                        .findOnFile(student, sitting)
                        .map(Mark::presence)
                        .orElseGet(Presence.Here::new);
        if (onFile.equals(presence)) {
            clear(sitting, student);
        } else {
            sql.put(
                    List.of(
                            new Marked(
                                    student,
                                    inABlock(sitting),
                                    new Mark(presence, by, time.now()))));
            events.publishEvent(new PresenceChanged(Set.of(sitting)));
        }
    }

    /** Takes back what was marked by hand; what the school's own system says counts again. */
    public void clear(Sitting sitting, PersonId student) {
        sql.takeBack(student, inABlock(sitting));
        events.publishEvent(new PresenceChanged(Set.of(sitting)));
    }

    private static Sitting inABlock(Sitting sitting) {
        return switch (sitting) {
            case Sitting.WholeDay _ ->
                    throw new IllegalArgumentException("A whole day is not marked by hand");
            case Sitting.OfClass _, Sitting.OfFlex _ -> sitting;
        };
    }

    /**
     * What was marked by hand from one day to another, both counted in, and is not in the school's
     * own record yet; by day, in the order of marking.
     */
    public List<Marked> notOnFile(LocalDate from, LocalDate to) {
        return sql.byHand(from, to);
    }

    /**
     * Takes in what the school's own system says; it takes the place of what was marked by hand for
     * the same students and blocks. The same again changes nothing.
     */
    public AttendanceChanges load(List<OnFile> lines) {
        return load.load(lines);
    }
}
