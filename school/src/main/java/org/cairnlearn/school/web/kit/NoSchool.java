package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import org.cairnlearn.school.schedule.SchoolDay;
import org.jspecify.annotations.Nullable;

/** A day without school in words, the same for everybody. */
public final class NoSchool {
    private NoSchool() {}

    /** No school today, and what the school says about it. */
    public static Notice notice(
            SchoolDay day, LocalDate today, Words words, @Nullable Link action) {
        var isToday = day.date().equals(today) ? "yes" : "no";
        return new Notice(
                words.say("day.no_school", "today", isToday, "kind", day.kind()),
                day.note().isEmpty() ? words.say("day.no_school_why") : day.note(),
                action);
    }
}
