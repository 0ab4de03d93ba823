package org.cairnlearn.school.web.student;

import org.cairnlearn.school.web.kit.Slip;

/** The student's own day on paper: what the page says, without levels. */
public final class DaySlip {
    private DaySlip() {}

    /** The slip of a day; without a line while nothing is shared. */
    public static Slip of(TodayPage today, String student) {
        var talk = today.desk().talk();
        return new Slip(
                student,
                today.head().date(),
                today.blocks().stream()
                        .map(block ->
                                new Slip.Line(
                                        block.times(),
                                        block.place(),
                                        block.with(),
                                        block.task().skill()))
                        .toList(),
                talk == null ? "" : "%s %s".formatted(talk.time(), talk.with()).strip());
    }
}
