package org.cairnlearn.planner.day;

import java.util.List;

/** Answers to "why" about one plan. Nothing in it changes the plan. */
public interface Explanation {
    /** Why a student is where he or she is in a block; the student must be there then. */
    WhyHere here(StudentId student, BlockId block);

    /** Why a student is not at an offering in a block: the cheapest way, and who would pay. */
    WhyNot notThere(StudentId student, BlockId block, OfferingId offering);

    /** Why a session takes place. */
    WhySession session(SessionId session);

    /** The wishes of rank 1 to 3 that the plan does not meet. */
    List<UnmetWish> wishes();
}
