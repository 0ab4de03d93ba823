package org.cairnlearn.school.schedule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A period on certain days of a rotation, as rosters write it: {@code 3} is every day, {@code 3(A)}
 * on A days, {@code 3(A,C)} on A and C days.
 *
 * @param period the code of the period
 * @param days names of the rotation; none when it is every day
 */
public record Meeting(String period, Set<String> days) {
    private static final Pattern WITH_DAYS = Pattern.compile("([^()]+)\\(([^()]+)\\)");

    public Meeting {
        if (period.isBlank()) {
            throw new IllegalArgumentException("A meeting names its period");
        }
        days = Set.copyOf(days);
    }

    /** Reads it; what has no days in brackets is every day. */
    public static Meeting of(String text) {
        var parts = WITH_DAYS.matcher(text.strip());
        if (!parts.matches()) {
            return new Meeting(text.strip(), Set.of());
        }
        var days = new LinkedHashSet<String>();
        for (var day : List.of(parts.group(2).split("[,; ]+"))) {
            if (!day.isBlank()) {
                days.add(day);
            }
        }
        return new Meeting(parts.group(1).strip(), days);
    }

    /** Whether it is on a day of this name; on a day without a name, whatever its days. */
    public boolean isOn(String rotation) {
        return days.isEmpty() || rotation.isEmpty() || days.contains(rotation);
    }

    /** As it is written. */
    public String text() {
        return days.isEmpty()
                ? period
                : period + "(" + String.join(",", days.stream().sorted().toList()) + ")";
    }
}
