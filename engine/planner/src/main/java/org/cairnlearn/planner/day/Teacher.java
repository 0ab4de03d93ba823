package org.cairnlearn.planner.day;

import java.util.Set;

/**
 * A teacher on that day. A <em>duty</em> is a block with a session or a talk.
 *
 * @param id the name within the problem
 * @param blocks when he or she is there
 * @param topics what he or she is qualified to lead
 * @param maxBlocks most duties of the day, 0 or more
 * @param maxConsecutive most duties in a row, 1 or more
 * @param lunch if any, at least one of these blocks stays without a duty
 * @param protectedBlocks planning and team time: never used for a duty, also not by a re-plan
 * @param standby blocks in which a duty that was not planned before costs nothing extra
 */
public record Teacher(
        TeacherId id,
        Set<BlockId> blocks,
        Set<TopicId> topics,
        int maxBlocks,
        int maxConsecutive,
        Set<BlockId> lunch,
        Set<BlockId> protectedBlocks,
        Set<BlockId> standby) {
    public Teacher {
        blocks = Require.sorted("blocks", blocks);
        topics = Require.sorted("topics", topics);
        Require.within("maxBlocks", maxBlocks, 0, Require.LIMIT);
        Require.within("maxConsecutive", maxConsecutive, 1, Require.LIMIT);
        lunch = Require.sorted("lunch", lunch);
        protectedBlocks = Require.sorted("protected", protectedBlocks);
        standby = Require.sorted("standby", standby);
    }
}
