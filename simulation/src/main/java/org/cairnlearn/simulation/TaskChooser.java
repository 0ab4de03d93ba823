package org.cairnlearn.simulation;

import java.util.List;

/**
 * What a student works on next: mostly the week's skills, or what they build on where that is weak;
 * sometimes a skill of earlier weeks.
 */
final class TaskChooser {
    private static final double REVIEW = 0.27;
    private static final double WEAK = 0.45;
    private static final double STEP_BACK = 0.6;

    private final ItemBank items;
    private final Mind mind;
    private final Chance chance;

    TaskChooser(ItemBank items, Mind mind, Chance chance) {
        this.items = items;
        this.mind = mind;
        this.chance = chance;
    }

    Item choose(int day) {
        int week = day / 7;
        List<SkillCode> earlier = HarborFramework.reviewedIn(week);
        boolean review = !earlier.isEmpty() && chance.happens(REVIEW);
        SkillCode skill = chance.pick(review ? earlier : HarborFramework.focusOf(week));
        return chance.pick(items.of(stepBack(skill, day)));
    }

    private SkillCode stepBack(SkillCode skill, int day) {
        List<SkillCode> weak =
                mind.prerequisites(skill).stream()
                        .filter(builtOn -> mind.recall(builtOn, day) < WEAK)
                        .toList();
        return weak.isEmpty() || !chance.happens(STEP_BACK)
                ? skill
                : stepBack(weak.getFirst(), day);
    }
}
