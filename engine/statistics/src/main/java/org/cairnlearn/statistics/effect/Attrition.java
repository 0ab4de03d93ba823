package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.CannotEstimate;

/**
 * Attrition: who was assigned and is missing at the end, overall and how differently in the two
 * groups, held against the boundary of the WWC (Standards Handbook 4.1, table II.1): the overall
 * rate, rounded half up to a whole percent, allows at most this many points of difference.
 *
 * @param overallPercent missing of all assigned
 * @param differentialPercent difference between the two groups' rates, in points
 * @param cautious when those who leave may depend on the programme
 * @param optimistic when they leave for reasons of their own
 */
public record Attrition(
        double overallPercent, double differentialPercent, Level cautious, Level optimistic) {
    // The differences allowed at 0, 1, 2 … percent overall.
    private static final double[] CAUTIOUS = {
        5.7, 5.8, 5.9, 5.9, 6.0, 6.1, 6.2, 6.3, 6.3, 6.3, 6.3, 6.2, 6.2, 6.1, 6.0, 5.9, 5.9, 5.8,
        5.7, 5.5, 5.4, 5.3, 5.2, 5.1, 4.9, 4.8, 4.7, 4.5, 4.4, 4.3, 4.1, 4.0, 3.8, 3.6, 3.5, 3.3,
        3.2, 3.1, 2.9, 2.8, 2.6, 2.5, 2.3, 2.1, 2.0, 1.8, 1.6, 1.5, 1.3, 1.2, 1.0, 0.9, 0.7, 0.6,
        0.4, 0.3, 0.2, 0.0
    };
    private static final double[] OPTIMISTIC = {
        10.0, 10.1, 10.2, 10.3, 10.4, 10.5, 10.7, 10.8, 10.9, 10.9, 10.9, 10.9, 10.9, 10.8, 10.8,
        10.7, 10.6, 10.5, 10.3, 10.2, 10.0, 9.9, 9.7, 9.5, 9.4, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0,
        7.8, 7.6, 7.4, 7.2, 7.0, 6.7, 6.5, 6.3, 6.0, 5.8, 5.6, 5.3, 5.1, 4.9, 4.6, 4.4, 4.2, 3.9,
        3.7, 3.5, 3.2, 3.0, 2.8, 2.6, 2.3, 2.1, 1.9, 1.6, 1.4, 1.1, 0.9, 0.7, 0.5, 0.3
    };

    /** Whether attrition threatens the comparison. */
    public enum Level {
        LOW("low"),
        HIGH("high");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Students of a group at the draw and in the analysis. */
    public record Arm(double assigned, double analysed) {
        public Arm {
            if (!(assigned >= 1 && analysed >= 0 && analysed <= assigned)) {
                throw new CannotEstimate(
                        "attrition.counts",
                        "Somebody has to be assigned, and no more can be analysed than were assigned.");
            }
        }

        private double lost() {
            return 1 - analysed / assigned;
        }
    }

    /** Compares what was lost in both groups with the boundary. */
    public static Attrition of(Arm treated, Arm comparison) {
        double overall =
                100
                        * (1
                                - (treated.analysed() + comparison.analysed())
                                        / (treated.assigned() + comparison.assigned()));
        double differential = 100 * Math.abs(treated.lost() - comparison.lost());
        return new Attrition(
                overall,
                differential,
                level(CAUTIOUS, overall, differential),
                level(OPTIMISTIC, overall, differential));
    }

    private static Level level(double[] boundary, double overall, double differential) {
        int row = (int) Math.floor(overall + 0.5);
        return row >= boundary.length || differential > boundary[row] ? Level.HIGH : Level.LOW;
    }
}
