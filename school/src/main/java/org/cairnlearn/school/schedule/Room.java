package org.cairnlearn.school.schedule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room of a school.
 *
 * @param name as classes on the roster name their location
 * @param seats how many students have a seat; null when the school has not said
 * @param features what it has, in the school's own words ("devices", "lab")
 */
public record Room(String name, @Nullable Integer seats, Set<String> features) {
    public Room {
        if (name.isBlank() || (seats != null && seats < 1)) {
            throw new IllegalArgumentException("A room has a name and at least one seat");
        }
        features = Set.copyOf(features);
    }
}
