package org.cairnlearn.school.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.standards.xapi.RuleTable;

/**
 * The score of a statement in points.
 *
 * @param points earned, from 0 to {@code max}
 */
record ActivityScore(int points, int max) {
    private static final int FINE = 100;

    /** The score where a rule looks for it; empty when it is not there. */
    static Optional<ActivityScore> find(Map<String, Object> result, RuleTable.Score where) {
        return switch (where) {
            case SUCCESS -> truth(result, "success");
            case COMPLETION -> truth(result, "completion");
            case SCALED -> number(result, "scaled").map(ActivityScore::scaled);
            case RAW -> number(result, "raw").flatMap(raw -> raw(result, raw));
        };
    }

    private static Optional<ActivityScore> truth(Map<String, Object> result, String name) {
        return result.get(name) instanceof Boolean yes
                ? Optional.of(new ActivityScore(yes ? 1 : 0, 1))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Map<String, Object> result, String name) {
        return result.get("score") instanceof Map<?, ?> score
                        && score.get(name) instanceof BigDecimal number
                ? Optional.of(number)
                : Optional.empty();
    }

    /** What is below nothing shows as little as nothing. */
    private static ActivityScore scaled(BigDecimal share) {
        var points = share.max(BigDecimal.ZERO).min(BigDecimal.ONE).movePointRight(2);
        return new ActivityScore(points.setScale(0, RoundingMode.HALF_UP).intValueExact(), FINE);
    }

    private static Optional<ActivityScore> raw(Map<String, Object> result, BigDecimal raw) {
        var least = number(result, "min").orElse(BigDecimal.ZERO);
        return number(result, "max")
                .map(most -> most.subtract(least))
                .filter(span -> span.signum() > 0)
                .map(span -> of(raw.subtract(least).max(BigDecimal.ZERO), span));
    }

    private static ActivityScore of(BigDecimal points, BigDecimal span) {
        return isWhole(points)
                        && isWhole(span)
                        && span.compareTo(BigDecimal.valueOf(Shown.MOST_POINTS)) <= 0
                ? new ActivityScore(points.min(span).intValueExact(), span.intValueExact())
                : scaled(points.divide(span, 6, RoundingMode.HALF_UP));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
