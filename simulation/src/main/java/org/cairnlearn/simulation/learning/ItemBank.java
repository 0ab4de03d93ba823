package org.cairnlearn.simulation.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks of each skill. In mathematics open ones, ones with choices, a graded one, ones with a
 * second skill; in reading and writing short checks, and work that a teacher scores by a rubric.
 */
public final class ItemBank {
    /** A quick answer that has to be written: seldom guessed. */
    static final double OPEN_GUESS = 0.1;

    private static final double CHOICE_GUESS = 0.25;
    private static final int RIGHT_OR_WRONG = 1;
    private static final int GRADED = 4;
    private static final int RUBRIC_ROWS = 4;

    private final Map<SkillCode, List<Item>> byMainSkill;

    private ItemBank(Map<SkillCode, List<Item>> byMainSkill) {
        this.byMainSkill = byMainSkill;
    }

    /** The tasks of both subjects. */
    public static ItemBank of(long seed) {
        Map<SkillCode, List<Item>> items = new HashMap<>();
        for (Subject subject : Subject.values()) {
            for (Skill skill : subject.framework().skills()) {
                var shelf = new Shelf(skill, Chance.of(seed, "items/" + skill.code()));
                items.put(
                        skill.code(),
                        subject == Subject.MATHEMATICS ? shelf.tasks() : shelf.checksAndRubrics());
            }
        }
        return new ItemBank(items);
    }

    List<Item> of(SkillCode skill) {
        return byMainSkill.getOrDefault(skill, List.of());
    }

    /** Those that a program scores right or wrong, or those that are scored in points. */
    List<Item> of(SkillCode skill, boolean graded) {
        return of(skill).stream().filter(item -> (item.max() > 1) == graded).toList();
    }

    /** The tasks of one skill while they are made. */
    private record Shelf(Skill skill, Chance chance, List<Item> items) {
        Shelf(Skill skill, Chance chance) {
            this(skill, chance, new ArrayList<>());
        }

        List<Item> tasks() {
            List<SkillCode> alone = List.of(skill.code());
            for (int n = 0; n < 3; n++) {
                add(alone, RIGHT_OR_WRONG, OPEN_GUESS);
                add(alone, RIGHT_OR_WRONG, CHOICE_GUESS);
            }
            add(alone, GRADED, OPEN_GUESS);
            for (SkillCode builtOn : skill.prerequisites()) {
                add(List.of(skill.code(), builtOn), RIGHT_OR_WRONG, OPEN_GUESS);
            }
            return List.copyOf(items);
        }

        List<Item> checksAndRubrics() {
            List<SkillCode> alone = List.of(skill.code());
            for (int n = 0; n < 4; n++) {
                add(alone, RIGHT_OR_WRONG, CHOICE_GUESS);
            }
            for (int n = 0; n < RUBRIC_ROWS; n++) {
                add(alone, GRADED, OPEN_GUESS);
            }
            return List.copyOf(items);
        }

        private void add(List<SkillCode> skills, int max, double guess) {
            String id = skill.code() + "-" + (items.size() + 1);
            items.add(new Item(id, skills, max, new Item.Nature(chance.factor(0.35), guess)));
        }
    }
}
