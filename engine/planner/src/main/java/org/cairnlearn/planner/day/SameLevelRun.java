package org.cairnlearn.planner.day;

import org.jspecify.annotations.Nullable;

/**
 * How long a student has been in groups of like level without a break.
 *
 * @param subject in which subject; none means in any
 * @param days school days in a row up to yesterday
 */
public record SameLevelRun(@Nullable String subject, int days) {
    public SameLevelRun {
        Require.within("days", days, 0, 1000);
    }

    /** Whether a group on that topic would be one more of this run. */
    public boolean isAbout(Topic topic) {
        return subject == null || subject.equals(topic.subject());
    }
}
