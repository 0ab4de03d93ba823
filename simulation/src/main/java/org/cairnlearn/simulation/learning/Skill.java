package org.cairnlearn.simulation.learning;

import java.util.List;

/**
 * One thing a student can learn to do.
 *
 * @param code unique in its framework
 * @param description what people read about it
 * @param grade the grade in which it is usually learnt, 1 to 12
 * @param prerequisites the skills it builds on directly
 */
public record Skill(
        SkillCode code, Description description, int grade, List<SkillCode> prerequisites) {
    public Skill {
        if (grade < 1 || grade > 12) {
            throw new IllegalArgumentException(
                    "A grade lies between 1 and 12, not %d".formatted(grade));
        }
        prerequisites = List.copyOf(prerequisites);
    }

    /**
     * What people read about a skill.
     *
     * @param strand the row of the student's map in which it lies
     * @param name short, for a map
     * @param statement what a student who has it says: "I can ..."
     */
    public record Description(String strand, String name, String statement) {}
}
