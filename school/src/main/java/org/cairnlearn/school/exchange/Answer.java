package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a log, whatever its format.
 *
 * @param after when, from the log's second 0 on
 * @param skills what the item asks for, in the log's own words
 */
record Answer(Place place, Duration after, @Nullable String item, List<String> skills, Mark mark) {
    Answer {
        skills = List.copyOf(skills);
    }

    /**
     * Where it stands.
     *
     * @param student as the log names him or her
     * @param key tells it apart from the student's others, the same in every export of the log
     */
    record Place(long line, String student, String key) {
        String id() {
            return student + "/" + key;
        }
    }

    /** Points of the most points. */
    record Mark(int points, int max) {}

    String student() {
        return place.student();
    }

    long line() {
        return place.line();
    }
}
