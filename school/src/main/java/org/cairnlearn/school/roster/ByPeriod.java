package org.cairnlearn.school.roster;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The order of a day: by the first period in which a class meets, periods that are numbers by their
 * number and before those that are words, classes without any last; then by title.
 */
final class ByPeriod {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Comparator<String> PERIODS =
            Comparator.comparing((String period) -> !isNumber(period))
                    .thenComparingInt(period -> isNumber(period) ? Integer.parseInt(period) : 0)
                    .thenComparing(Comparator.naturalOrder());

    static final Comparator<SchoolClass> ORDER =
            Comparator.comparing((SchoolClass one) -> one.periods().isEmpty())
                    .thenComparing(one -> one.periods().stream().min(PERIODS).orElse(""), PERIODS)
                    .thenComparing(SchoolClass::title)
                    .thenComparing(SchoolClass::sourcedId);

    private ByPeriod() {}

    private static boolean isNumber(String period) {
        return NUMBER.matcher(period).matches();
    }
}
