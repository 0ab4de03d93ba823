package org.cairnlearn.simulation.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A simulated student's mind: a memory for each skill, and chance. Answering: all the item's skills
 * must come to mind (recall to the power of the item's hardness), then only a slip is wrong; else
 * only a guess is right. Learning: after each response the main skill may make a leap, more likely
 * with a quick mind, a good week of teaching, what it builds on at hand, and a fresh head.
 */
public final class Mind {
    private static final int SUMMER_DAYS = 75;
    private static final double LEAP = 0.26;
    private static final double PARTIAL_CREDIT = 0.15;

    private final Temperament temperament;
    private final int grade;
    private final Chance chance;
    private final Map<SkillCode, Skill> skills = new HashMap<>();
    private final Map<SkillCode, Memory> memories = new HashMap<>();

    /** The mind of a student of a grade at the term's first day. */
    public Mind(Temperament temperament, int grade, List<Skill> all, Chance chance) {
        this.temperament = temperament;
        this.grade = grade;
        this.chance = chance;
        for (Skill skill : all) {
            skills.put(skill.code(), skill);
            memories.put(skill.code(), fromEarlierYears(skill));
        }
    }

    double recall(SkillCode skill, int day) {
        return memory(skill).recall(day);
    }

    /** How much of what a skill builds on is at hand: 1 when all of it is, 0.1 when nothing is. */
    double readiness(SkillCode skill, int day) {
        double readiness = 1;
        for (SkillCode builtOn : prerequisites(skill)) {
            readiness = Math.min(readiness, recall(builtOn, day));
        }
        return 0.1 + 0.9 * readiness;
    }

    List<SkillCode> prerequisites(SkillCode skill) {
        Skill found = skills.get(skill);
        if (found == null) {
            throw new IllegalArgumentException("No skill %s in the framework".formatted(skill));
        }
        return found.prerequisites();
    }

    /** Answers a task and learns from it. */
    public Score work(Item item, Moment moment) {
        double hardness = item.nature().hardness() * (item.max() > 1 ? moment.strictness() : 1);
        double recall = 1;
        for (SkillCode skill : item.skills()) {
            recall *= StrictMath.pow(recall(skill, moment.day()), hardness);
        }
        boolean recalled = chance.happens(recall);
        double right = recalled ? 1 - slip(moment) : item.nature().guess();
        if (!recalled && item.max() > 1) {
            right += PARTIAL_CREDIT;
        }
        int points = 0;
        for (int step = 0; step < item.max(); step++) {
            points += chance.happens(right) ? 1 : 0;
        }
        if (recalled) {
            item.skills().forEach(skill -> memory(skill).use(moment.day()));
        }
        learn(item.skills().getFirst(), moment);
        return new Score(points, item.max());
    }

    /** Probability of a right answer to an open task of usual hardness, rested. */
    public double known(SkillCode skill, int day) {
        double recall = recall(skill, day);
        return recall * (1 - temperament.slip()) + (1 - recall) * ItemBank.OPEN_GUESS;
    }

    private void learn(SkillCode skill, Moment moment) {
        Memory memory = memory(skill);
        double leap =
                LEAP
                        * temperament.pace()
                        * moment.teaching()
                        * readiness(skill, moment.day())
                        * (1 - 2 * temperament.tiring() * moment.tired())
                        / (1 + 0.5 * memory.traces());
        if (chance.happens(leap) && memory.canGrow()) {
            memory.leap(
                    chance.between(0.5, 0.75),
                    chance.between(18, 45) * temperament.keeping(),
                    moment.day());
        }
    }

    private double slip(Moment moment) {
        return temperament.slip() + temperament.tiring() * moment.tired();
    }

    /** Old traces: of last year's skills, more of those before, seldom of this year's. */
    private Memory fromEarlierYears(Skill skill) {
        var memory = new Memory();
        int yearsAgo = grade - skill.grade();
        double each = yearsAgo >= 1 ? temperament.background() : 0.08;
        for (int n = 0; n < (yearsAgo >= 2 ? 3 : 2); n++) {
            if (chance.happens(each)) {
                memory.leap(
                        chance.between(0.5, 0.8),
                        chance.between(90, 220) * temperament.keeping(),
                        -SUMMER_DAYS);
            }
        }
        return memory;
    }

    private Memory memory(SkillCode skill) {
        Memory memory = memories.get(skill);
        if (memory == null) {
            throw new IllegalArgumentException("No skill %s in the framework".formatted(skill));
        }
        return memory;
    }

    /**
     * When a task is worked on.
     *
     * @param day days since the term's first day
     * @param tired share of a full day's work that is done, 0 to 1
     * @param teaching factor of the section's teaching in this week, 1 is usual
     * @param strictness factor on the hardness of what a teacher scores, 1 is usual
     */
    public record Moment(int day, double tired, double teaching, double strictness) {}
}
