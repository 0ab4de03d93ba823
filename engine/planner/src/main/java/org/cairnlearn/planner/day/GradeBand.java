package org.cairnlearn.planner.day;

import java.util.regex.Pattern;

/**
 * A grade or a run of grades: {@code 7}, {@code 6-8}, {@code K-2}, {@code PK}. Bands are compared
 * by their first grade.
 *
 * @param name as schools write it
 */
public record GradeBand(String name) implements Comparable<GradeBand> {
    private static final Pattern FIRST = Pattern.compile("(PK|K|[0-9]{1,2}).*");

    public GradeBand {
        if (!FIRST.matcher(name).matches()) {
            throw new InvalidProblem("gradeBand", "starts with a grade: a number, K or PK");
        }
    }

    /** The first grade; K is 0, PK is -1. */
    public int first() {
        if (name.startsWith("PK")) {
            return -1;
        }
        int digits = 0;
        while (digits < 2 && digits < name.length() && isDigit(name.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? 0 : Integer.parseInt(name, 0, digits, 10);
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    @Override
    public int compareTo(GradeBand other) {
        int byFirst = Integer.compare(first(), other.first());
        return byFirst == 0 ? name.compareTo(other.name) : byFirst;
    }

    @Override
    public String toString() {
        return name;
    }
}
