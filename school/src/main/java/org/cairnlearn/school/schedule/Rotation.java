package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * How days take turns. Only school days do: a closed day passes its name on to the next.
 *
 * @param labels the names in their order, the first again after the last
 * @param begins the first school day on or after it has the first name
 */
public record Rotation(List<String> labels, LocalDate begins) {
    public Rotation {
        labels = List.copyOf(labels);
        if (labels.isEmpty() || labels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A rotation names its days");
        }
    }
}
