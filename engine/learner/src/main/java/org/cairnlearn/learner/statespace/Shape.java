package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.statespace.Group.Block;

/** Where each weight of a layer stands: dense ones first, then block after block. */
final class Shape {
    static final int SKILL_WIDTH = Block.SKILL.width();
    static final int COMBINATION_WIDTH = Block.COMBINATION.width();
    static final int ITEM_WIDTH = Block.ITEM.width();
    static final int SHARED_WIDTH = Block.SHARED.width();
    static final int PAIR_WIDTH = Block.PAIR.width();

    /** The intercept stands before the dense features. */
    static final int DENSE = Feature.COUNT + 1;

    /** Pairs of more competencies than these would be too many weights; then there are none. */
    private static final int MOST_SKILLS_FOR_PAIRS = 1500;

    final int skills;
    final int combinations;
    final int items;
    final boolean pairs;
    final int skillStart;
    final int combinationStart;
    final int itemStart;
    final int sharedStart;
    final int pairStart;
    final int weights;

    Shape(int skills, int combinations, int items, boolean pairs) {
        this.skills = skills;
        this.combinations = combinations;
        this.items = items;
        this.pairs = pairs && skills <= MOST_SKILLS_FOR_PAIRS;
        skillStart = DENSE;
        combinationStart = skillStart + skills * SKILL_WIDTH;
        itemStart = combinationStart + combinations * COMBINATION_WIDTH;
        sharedStart = itemStart + items * ITEM_WIDTH;
        pairStart = sharedStart + SHARED_WIDTH;
        weights = pairStart + (this.pairs ? skills * skills * PAIR_WIDTH : 0);
    }

    /** The group of every weight, by its ordinal; -1 for the intercept. */
    byte[] groups() {
        var groups = new byte[weights];
        for (int j = 0; j < DENSE; j++) {
            groups[j] = (byte) (j == 0 ? -1 : Group.DENSE.ordinal());
        }
        repeat(groups, skillStart, combinationStart, Block.SKILL);
        repeat(groups, combinationStart, itemStart, Block.COMBINATION);
        repeat(groups, itemStart, sharedStart, Block.ITEM);
        repeat(groups, sharedStart, pairStart, Block.SHARED);
        repeat(groups, pairStart, weights, Block.PAIR);
        return groups;
    }

    private static void repeat(byte[] groups, int from, int to, Block block) {
        for (int at = from; at < to; ) {
            for (Group group : Group.ALL) {
                for (int j = 0; group.block == block && j < group.length; j++) {
                    groups[at++] = (byte) group.ordinal();
                }
            }
        }
    }
}
