package org.cairnlearn.school.conference;

import java.util.Comparator;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How long a student has waited for a talk, and how much it presses. Everything that presses adds a
 * few days to the wait and never more: whoever waits long enough comes first, so nobody starves.
 *
 * @param waited school days since the last talk; null when there has been none
 * @param every after how many school days one is due
 * @param pressing what makes it more urgent than the days alone
 */
public record Due(PersonId student, @Nullable Integer waited, int every, Pressing pressing) {
    /** Somebody who never had a talk has waited as long as a third of a school year. */
    private static final int NEVER = 60;

    /** The most urgent first; of the same urgency always in the same order. */
    public static final Comparator<Due> FIRST =
            Comparator.comparingInt(Due::urgency)
                    .reversed()
                    .thenComparing(due -> due.student().value());

    /**
     * What presses.
     *
     * @param asked what the student has asked for; null when nothing
     * @param missed whether the last one that was planned was not held
     * @param promise whether the day of the last promise has come
     * @param need whether the student's work or a goal shows that a talk would help
     */
    public record Pressing(@Nullable Request asked, boolean missed, boolean promise, boolean need) {
        /** By how many school days it brings somebody forward. */
        public int days() {
            var wish = asked == null ? 0 : soon(asked.wish().soon());
            return wish + (missed ? 3 : 0) + (promise ? 2 : 0) + (need ? 3 : 0);
        }

        private static int soon(Request.Soon soon) {
            return switch (soon) {
                case TODAY -> 8;
                case WEEK -> 5;
                case LATER -> 3;
            };
        }
    }

    /**
     * The same as one of the student's teachers sees it: what is asked of another does not press.
     */
    public Due seenBy(PersonId teacher, boolean need) {
        var asked = pressing.asked();
        return new Due(
                student,
                waited,
                every,
                new Pressing(
                        asked != null && asked.asks(teacher) ? asked : null,
                        pressing.missed(),
                        pressing.promise(),
                        need));
    }

    /** Whether a talk is due: by the days, or because it was asked for. */
    public boolean isDue() {
        return urgency() >= 0 || pressing.asked() != null || pressing.missed();
    }

    /** School days over the time, with what presses; below 0 when there is time. */
    public int urgency() {
        return (waited == null ? NEVER : waited) - every + pressing.days();
    }
}
