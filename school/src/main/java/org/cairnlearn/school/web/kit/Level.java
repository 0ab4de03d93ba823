package org.cairnlearn.school.web.kit;

import java.util.List;

/**
 * One level of the mastery scale as people see it.
 *
 * @param stones 0 to 4
 * @param word the school's own name for the level
 */
public record Level(int stones, String word) {
    public Level {
        Stones.checked(stones);
    }

    /** The five levels, lowest first, by the names that the school gave them, if it did. */
    public static List<Level> scale(Words words) {
        return List.of(
                new Level(0, words.say("level.not_started")),
                new Level(1, words.say("level.starting")),
                new Level(2, words.say("level.getting_there")),
                new Level(3, words.say("level.got_it")),
                new Level(4, words.say("level.goes_further")));
    }
}
