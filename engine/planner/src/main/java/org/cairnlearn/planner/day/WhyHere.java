package org.cairnlearn.planner.day;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a student is where he or she is.
 *
 * @param session where
 * @param given whether there was nothing to choose: it has begun, or a teacher pinned it
 * @param terms what the place is worth to the student
 * @param aboveOwnPace how much more than own pace
 * @param company what it costs to have the student in that group; below 0 where the group costs
 *     less by it, because somebody can explain
 * @param next the best other place of the block, if there is one
 */
public record WhyHere(
        Session session,
        boolean given,
        Map<Term, Long> terms,
        long aboveOwnPace,
        long company,
        @Nullable WhyNot next) {}
