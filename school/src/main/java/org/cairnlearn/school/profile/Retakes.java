package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The policy's retake rule, applied: whether the checks that have been leave room for another one.
 *
 * @param checks when the student was checked on the skill in this school year, the newest first
 * @param lastWork when the newest work on it was done that is no check; null when there is none
 */
record Retakes(List<Instant> checks, @Nullable Instant lastWork) {
    Retakes {
        checks = List.copyOf(checks);
    }

    /** What stands against another check; nothing when nothing does. */
    Optional<Asking> against(Policy.Retake rule, SchoolTime time, SchoolCalendar calendar) {
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        if (rule.most() > 0 && checks.size() >= rule.most()) {
            return Optional.of(new Asking.NoMore(rule.most()));
        }
        var last = checks.getFirst();
        LocalDate from = calendar.after(time.at(last).toLocalDate(), rule.waitDays());
        if (time.today().isBefore(from)) {
            return Optional.of(new Asking.From(from));
        }
        if (rule.afterNewWork() && (lastWork == null || !lastWork.isAfter(last))) {
            return Optional.of(new Asking.AfterWork());
        }
        return Optional.empty();
    }
}
