package org.cairnlearn.planner.day;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that could take place. In each block it may be opened up to {@code copies} times, or
 * not at all; each opening is a session.
 *
 * @param id its name
 * @param kind what sort of place it is
 * @param topic what it is about, if it is about one topic
 * @param material what is worked with
 * @param interest what it may appeal to; a student who named that gains by a small bonus
 * @param min fewest students of a session, 0 or more
 * @param max most students of a session, at least 1 and at least {@code min}
 * @param length how many blocks in a row a session takes, 1 or more
 * @param needsTeacher whether a session has a teacher; one that needs none has none, unless a pin
 *     names one
 * @param features what its room must have
 * @param screenMinutes minutes before a screen for each student of a session
 * @param copies most sessions of it in any one block
 * @param ledMinutes for how many minutes from the start its teacher leads and its students are
 *     bound, if not for the whole of it; after that both may have talks
 */
public record Offering(
        OfferingId id,
        Kind kind,
        @Nullable TopicId topic,
        @Nullable String material,
        @Nullable String interest,
        int min,
        int max,
        int length,
        boolean needsTeacher,
        Set<String> features,
        int screenMinutes,
        int copies,
        @Nullable Integer ledMinutes) {
    public Offering {
        Require.within("max", max, 1, Require.LIMIT);
        Require.within("min", min, 0, max);
        Require.within("length", length, 1, 100);
        features = Require.sorted("features", features);
        Require.within("screenMinutes", screenMinutes, 0, 1440);
        Require.within("copies", copies, 0, Require.LIMIT);
        if (ledMinutes != null) {
            Require.within("ledMinutes", ledMinutes, 1, 1440);
        }
        if (kind == Kind.CONF && !needsTeacher) {
            throw new InvalidProblem("needsTeacher", "is true for a conference");
        }
    }
}
