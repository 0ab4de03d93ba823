package org.cairnlearn.statistics.study;

import java.util.List;

/**
 * The one sentence of a study, for people who know no statistics: what it says of the programme,
 * where a middle student would stand, and how sure that is. A test holds it against the rubric of
 * docs/reference/study-sentences.md.
 */
final class Sentences {
    private Sentences() {}

    static String of(Verdict verdict, String programme, Finding finding) {
        var points = finding.points();
        var to = place(points.value());
        var range = "%s to %s".formatted(end(points.low()), end(points.high()));
        return switch (verdict) {
            case LIKELY_HELPED ->
                    "%s likely helped: a student in the middle would move up from the 50th to about the %s percentile (range: %s)."
                            .formatted(programme, to, range);
            case LIKELY_HURT ->
                    "%s likely hurt: a student in the middle would move down from the 50th to about the %s percentile (range: %s)."
                            .formatted(programme, to, range);
            case NO_LARGE_EFFECT ->
                    "%s made no large difference either way: a student in the middle would stay close to the 50th percentile (range: %s)."
                            .formatted(programme, range);
            case NOT_CLEAR ->
                    "It is not clear yet whether %s helped: a student in the middle might end anywhere in this range of percentiles: %s."
                            .formatted(inside(programme), range);
            case CANNOT_BE_JUDGED -> cannot(programme, List.of());
            case EXPLORATORY ->
                    "This was not planned before, so it is a hint and no proof: with %s, a student in the middle might stand at about the %s percentile (range: %s)."
                            .formatted(inside(programme), to, range);
        };
    }

    static String cannot(String programme, List<Refusal> reasons) {
        var why =
                reasons.isEmpty()
                        ? "the data do not allow it"
                        : String.join("; and ", reasons.stream().map(Refusal::sentence).toList());
        return "Whether %s helped can't be judged: %s.".formatted(inside(programme), why);
    }

    /** Within a sentence; a name in capitals stays as it is. */
    static String inside(String programme) {
        boolean name =
                programme.length() < 2
                        || Character.isUpperCase(programme.charAt(1))
                        || programme.chars().skip(1).anyMatch(Character::isUpperCase);
        return name
                ? programme
                : Character.toLowerCase(programme.charAt(0)) + programme.substring(1);
    }

    /** A percentile from 1 to 99 as an ordinal number. */
    static String place(double points) {
        long percentile = Math.clamp(Math.round(50 + points), 1, 99);
        return ordinal(percentile);
    }

    /** The end of a range; one that rounds to the middle says on which side it lies. */
    private static String end(double points) {
        if (Math.round(50 + points) == 50 && Math.abs(points) > 0) {
            return points > 0 ? "just above the 50th" : "just below the 50th";
        }
        return "the " + place(points);
    }

    private static String ordinal(long number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + (teen
                        ? "th"
                        : switch ((int) (number % 10)) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
