package org.cairnlearn.simulation.learning;

import java.util.List;

/**
 * A task that students work on.
 *
 * @param id unique in the school
 * @param skills what it takes, the main one first
 * @param max the highest score: 1 for right or wrong, more for graded work
 * @param nature how hard the task is in truth
 */
public record Item(String id, List<SkillCode> skills, int max, Nature nature) {
    public Item {
        skills = List.copyOf(skills);
        if (skills.isEmpty()) {
            throw new IllegalArgumentException("Item %s needs at least one skill".formatted(id));
        }
        if (max < 1) {
            throw new IllegalArgumentException(
                    "The highest score of item %s is at least 1, not %d".formatted(id, max));
        }
    }

    /**
     * The truth about an item.
     *
     * @param hardness the power to which recall is raised: 1 is usual, above is harder
     * @param guess probability that somebody who doesn't recall the skill is right, below 1
     */
    public record Nature(double hardness, double guess) {
        public Nature {
            if (!(hardness > 0 && hardness < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Hardness is a positive number, not %s".formatted(hardness));
            }
            if (!(guess >= 0 && guess < 1)) {
                throw new IllegalArgumentException(
                        "Guessing succeeds with a probability below 1, not %s".formatted(guess));
            }
        }
    }
}
