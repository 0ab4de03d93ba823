package org.cairnlearn.school.plan;

/**
 * How much own choice is owed, counted over all places of four weeks, those too that a required
 * service took: who has many services comes first to the places that are left.
 *
 * @param percent of places that the school's rule asks for
 */
record OwnChoice(int percent) {
    /** A week of places. */
    private static final int PLACES_AHEAD = 5;

    private static final int ALL = 100;

    /** Whether the last four weeks hold less own choice than the school's rule says. */
    boolean isOwed(Facts.Week week) {
        return ALL * week.wished() < percent * (placesToServe(week) + 1);
    }

    /**
     * For how many places besides today's the own choice is owed by now: those that were and
     * {@value #PLACES_AHEAD} more, for on some of the next days a student will choose nothing, be
     * away, or need a service. It never asks for more than one choice: that is all that a block can
     * hold, and a rule that is broken either way draws nobody to a wish who is far behind.
     */
    int placesToServe(Facts.Week week) {
        var byOneMore = percent == 0 ? 0 : ALL * (week.wished() + 1) / percent - 1;
        return Math.clamp(byOneMore, week.wished(), week.places() + PLACES_AHEAD);
    }
}
