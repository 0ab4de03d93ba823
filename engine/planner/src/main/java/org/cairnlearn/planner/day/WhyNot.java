package org.cairnlearn.planner.day;

import java.util.List;

/** Why a student is not somewhere else. */
public sealed interface WhyNot {
    /** Of what. */
    OfferingId offering();

    /**
     * A rule is against it.
     *
     * @param offering of what
     * @param rule which rule
     * @param sentence how, in plain English with ids
     */
    record Barred(OfferingId offering, Rule rule, String sentence) implements WhyNot {}

    /**
     * It does not take place in the block.
     *
     * @param offering of what
     * @param instead blocks in which it does
     */
    record NotOpen(OfferingId offering, List<BlockId> instead) implements WhyNot {
        public NotOpen {
            instead = List.copyOf(instead);
        }
    }

    /**
     * It takes place in the block, and there is no way into it: all seats are taken and nobody in
     * one has another place, or the own session could not do without the student, or a conference
     * is held by none of the student's advisers.
     *
     * @param offering of what
     */
    record NoWay(OfferingId offering) implements WhyNot {}

    /**
     * It could be, and the plan would be worth that much less (or, if the search ended early,
     * more).
     *
     * @param offering of what
     * @param session which session
     * @param change of the whole plan's worth, in milli-mastery
     * @param costs who pays and who gains
     */
    record Possible(OfferingId offering, SessionId session, long change, List<Cost> costs)
            implements WhyNot {
        public Possible {
            costs = List.copyOf(costs);
        }
    }
}
