package org.cairnlearn.school.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adult on one day: in which periods he or she can be given students.
 *
 * @param absence what is said of this day; null when nothing is
 */
public record StaffDay(StaffMember member, SchoolDay day, @Nullable Absence absence) {
    /** What keeps an adult from being given students. */
    public enum Held {
        NO_SCHOOL,
        AWAY,
        /** Planning time that the contract guarantees; never used. */
        PLANNING,
        /** The team plans or scores together; never used. */
        COMMON_PLANNING,
        DUTY
    }

    /** What stands against it in a period; nothing when nothing does. */
    public Optional<Held> held(String period) {
        var times = member.times();
        if (!day.hasSchool()) {
            return Optional.of(Held.NO_SCHOOL);
        }
        if (absence != null && absence.covers(period)) {
            return Optional.of(Held.AWAY);
        }
        if (has(times.planning(), period)) {
            return Optional.of(Held.PLANNING);
        }
        if (has(times.common(), period)) {
            return Optional.of(Held.COMMON_PLANNING);
        }
        return has(times.duties(), period) ? Optional.of(Held.DUTY) : Optional.empty();
    }

    public boolean canBeGivenStudents(String period) {
        return held(period).isEmpty();
    }

    /** Whether he or she is the first to cover for others in a period, and can. */
    public boolean standsBy(String period) {
        return has(member.times().standby(), period) && canBeGivenStudents(period);
    }

    /** The periods of the day's bells in which he or she can be given students. */
    public List<Period> free() {
        return day.periods().stream().filter(period -> canBeGivenStudents(period.code())).toList();
    }

    private boolean has(Collection<Meeting> meetings, String period) {
        return meetings.stream()
                .anyMatch(one -> one.period().equals(period) && one.isOn(day.rotation()));
    }
}
