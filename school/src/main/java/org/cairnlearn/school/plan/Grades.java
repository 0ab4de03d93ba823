package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
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

    /** What is said of the band that a grade lies in, of bands such as K-2; of two the narrower. */
    static <T> Optional<T> of(Map<String, T> byBand, GradeBand grade) {
        return byBand.entrySet().stream()
                .filter(entry -> first(entry.getKey()) <= grade.first())
                .filter(entry -> grade.first() <= last(entry.getKey()))
                .min(
                        Comparator.<Map.Entry<String, T>>comparingInt(
                                        entry -> last(entry.getKey()) - first(entry.getKey()))
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private static int first(String band) {
        return new GradeBand(band).first();
    }

    private static int last(String band) {
        return new GradeBand(band.substring(band.lastIndexOf('-') + 1)).first();
    }

    /** The lowest of several. */
    static Optional<GradeBand> lowest(Collection<String> codes) {
        return codes.stream().flatMap(code -> band(code).stream()).min(GradeBand::compareTo);
    }
}
