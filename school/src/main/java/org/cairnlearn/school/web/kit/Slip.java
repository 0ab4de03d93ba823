package org.cairnlearn.school.web.kit;

import java.util.List;

/**
 * A student's day on a quarter of a sheet of paper.
 *
 * @param talk when the student's talk is and with whom; empty when there is none
 */
public record Slip(String student, String date, List<Line> lines, String talk) {
    /**
     * One block.
     *
     * @param what the skill, or own pace: for this student's eyes
     */
    public record Line(String times, String place, String with, String what) {}

    public Slip {
        lines = List.copyOf(lines);
    }
}
