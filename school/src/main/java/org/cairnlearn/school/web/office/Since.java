package org.cairnlearn.school.web.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cairnlearn.school.platform.SchoolTime;

/** From when on somebody wants what changed, as it was typed. */
sealed interface Since {
    record All() implements Since {}

    /**
     * Changes after a moment.
     *
     * @param day of the school, on which the moment is
     */
    record From(Instant moment, LocalDate day) implements Since {}

    record NotOne() implements Since {}

    /** It is still to come, so that nothing can have changed since. */
    record Ahead() implements Since {}

    /** Reads a day of the school, all of which counts, or a moment, as an export names it. */
    static Since read(String typed, SchoolTime time) {
        if (typed.isEmpty()) {
            return new All();
        }
        try {
            var moment =
                    typed.contains("T")
                            ? Instant.parse(typed)
                            : time.startOf(LocalDate.parse(typed)).minusMillis(1);
            return moment.isAfter(time.now())
                    ? new Ahead()
                    : new From(moment, time.at(moment.plusMillis(1)).toLocalDate());
        } catch (DateTimeParseException notOne) {
            return new NotOne();
        }
    }
}
