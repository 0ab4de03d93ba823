package org.cairnlearn.simulation.learning;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a student works on next: mostly the week's skills, or what they build on where that is weak;
 * sometimes a skill of earlier weeks.
 */
public final class TaskChooser {
    private static final double REVIEW = 0.27;
    private static final double WEAK = 0.45;
    private static final double STEP_BACK = 0.6;

    private final ItemBank items;
    private final Mind mind;
    private final Chance chance;

    public TaskChooser(ItemBank items, Mind mind, Chance chance) {
        this.items = items;
        this.mind = mind;
        this.chance = chance;
    }

    /** Any task. */
    public Item task(Lesson lesson) {
        return chance.pick(items.of(skill(lesson)));
    }

    /** A short one, right or wrong. */
    public Item check(Lesson lesson) {
        return chance.pick(items.of(skill(lesson), false));
    }

    /** The rows of one piece of work's rubric, each about another skill. */
    public List<Item> piece(Lesson lesson, int rows) {
        return Stream.generate(() -> skill(lesson))
                .limit(2L * rows)
                .distinct()
                .limit(rows)
                .map(skill -> chance.pick(items.of(skill, true)))
                .toList();
    }

    private SkillCode skill(Lesson lesson) {
        SkillTable.Week week = lesson.subject().week(lesson.grade(), lesson.day() / 7);
        boolean review = !week.reviewed().isEmpty() && chance.happens(REVIEW);
        return stepBack(chance.pick(review ? week.reviewed() : week.focus()), lesson.day());
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

    /**
     * What a lesson is about.
     *
     * @param day days since the term's first day
     */
    public record Lesson(Subject subject, int grade, int day) {}
}
