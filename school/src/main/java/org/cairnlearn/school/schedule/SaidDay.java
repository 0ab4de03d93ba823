package org.cairnlearn.school.schedule;

import java.time.LocalDate;

/**
 * What has been said of a day.
 *
 * @param rotation its place in the rotation; empty when it is counted
 * @param bells the name of its bell schedule; empty when the kind, the rotation or the usual one
 *     decides
 * @param note what people should know about it; may be empty
 */
public record SaidDay(LocalDate date, DayKind kind, String rotation, String bells, String note) {
    /** A day of which only the kind is said. */
    public SaidDay(LocalDate date, DayKind kind) {
        this(date, kind, "", "", "");
    }
}
