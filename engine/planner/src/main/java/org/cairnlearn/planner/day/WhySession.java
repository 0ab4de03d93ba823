package org.cairnlearn.planner.day;

import java.util.Map;

/**
 * Why a session takes place.
 *
 * @param session which
 * @param aboveOwnPace what its students have of it beyond own pace, together
 * @param company what it costs who is in it with whom, by terms
 * @param seatsLeft how many more it could take
 * @param waiting how many more students could gain by it in this block, if it had seats
 */
public record WhySession(
        Session session, long aboveOwnPace, Map<Term, Long> company, int seatsLeft, int waiting) {}
