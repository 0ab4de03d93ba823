package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairnlearn.planner.day.GradeBand;

/** Grade codes as rosters and frameworks write them, for the planner. */
final class Grades {
    private static final Pattern CODE = Pattern.compile("(PK|K|[0-9]{1,2})(-[0-9]{1,2})?");

    private Grades() {}

    /** A band that begins with the grade; empty for a code that names none. */
    static Optional<GradeBand> band(String code) {
        var plain = code.strip().replace("KG", "K");
        return CODE.matcher(plain).matches() ? Optional.of(new GradeBand(plain)) : Optional.empty();
    }

    /** The lowest of several. */
    static Optional<GradeBand> lowest(Collection<String> codes) {
        return codes.stream().flatMap(code -> band(code).stream()).min(GradeBand::compareTo);
    }
}
