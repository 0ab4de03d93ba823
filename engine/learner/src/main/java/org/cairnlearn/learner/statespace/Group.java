package org.cairnlearn.learner.statespace;

/**
 * The layer's groups of weights that share one prior variance. The first entries of each block come
 * one after the other, so that an item's or a competency's weights lie side by side.
 */
enum Group {
    DENSE(Block.DENSE, 1),

    SKILL_LEVEL(Block.SKILL, 1),
    SKILL_PRACTISED(Block.SKILL, 1),
    SKILL_RIGHT(Block.SKILL, 1),
    SKILL_SURPRISE_FAST(Block.SKILL, 1),
    SKILL_SURPRISE_SLOW(Block.SKILL, 1),
    SKILL_GENERAL(Block.SKILL, 1),
    SKILL_OVERALL(Block.SKILL, 1),
    SKILL_GAP(Block.SKILL, 1),
    SKILL_RUN(Block.SKILL, 1),
    SKILL_COMPETENCY(Block.SKILL, 1),

    COMBINATION_LEVEL(Block.COMBINATION, 1),
    COMBINATION_PRACTISED(Block.COMBINATION, 1),
    COMBINATION_SURPRISE(Block.COMBINATION, 1),
    COMBINATION_BEGUN(Block.COMBINATION, 1),
    COMBINATION_COUNT(Block.COMBINATION, 13),
    COMBINATION_PATTERN(Block.COMBINATION, 16),

    ITEM_LEVEL(Block.ITEM, 1),
    ITEM_LAST(Block.ITEM, 1),
    ITEM_OVERALL(Block.ITEM, 1),
    ITEM_OVERALL_SLOW(Block.ITEM, 1),
    ITEM_SURPRISE_FAST(Block.ITEM, 1),
    ITEM_SURPRISE_SLOW(Block.ITEM, 1),
    ITEM_GENERAL(Block.ITEM, 1),
    ITEM_PRACTISED(Block.ITEM, 1),
    ITEM_COMPETENCY(Block.ITEM, 1),
    ITEM_HISTORY(Block.ITEM, 3),
    ITEM_PATTERN(Block.ITEM, 8),
    ITEM_OVERALL_PATTERN(Block.ITEM, 16),

    OVERALL_PATTERN(Block.SHARED, 64),
    PATTERN(Block.SHARED, 32),
    STREAK_IN_RUN(Block.SHARED, 90),
    BOTH_PATTERNS(Block.SHARED, 512),

    RELATED_LEVEL(Block.PAIR, 1),
    RELATED_SEEN(Block.PAIR, 1),
    FOLLOWS_WRONG(Block.PAIR, 1),
    FOLLOWS_RIGHT(Block.PAIR, 1);

    static final Group[] ALL = values();
    static final int COUNT = ALL.length;

    final Block block;
    final int length;

    Group(Block block, int length) {
        this.block = block;
        this.length = length;
    }

    /** Where this group starts in its block. */
    int place() {
        int place = 0;
        for (Group group : ALL) {
            if (group == this) {
                return place;
            }
            place += group.block == block ? group.length : 0;
        }
        throw new IllegalStateException("Every group is listed");
    }

    /** What a group has its weights for. */
    enum Block {
        DENSE,
        SKILL,
        COMBINATION,
        ITEM,
        SHARED,
        /** For two competencies: the one that is asked for, and another one. */
        PAIR;

        int width() {
            int width = 0;
            for (Group group : ALL) {
                width += group.block == this ? group.length : 0;
            }
            return width;
        }
    }
}
