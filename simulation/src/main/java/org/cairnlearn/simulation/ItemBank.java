package org.cairnlearn.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tasks of each skill: open ones, ones with choices, graded ones, ones with a second skill. */
final class ItemBank {
    /** A quick answer that has to be written: seldom guessed. */
    static final double OPEN_GUESS = 0.1;

    private static final double CHOICE_GUESS = 0.25;
    private static final int RIGHT_OR_WRONG = 1;
    private static final int GRADED = 4;

    private final Map<SkillCode, List<Item>> byMainSkill;

    private ItemBank(Map<SkillCode, List<Item>> byMainSkill) {
        this.byMainSkill = byMainSkill;
    }

    static ItemBank of(long seed, Framework framework) {
        Map<SkillCode, List<Item>> items = new HashMap<>();
        for (Skill skill : framework.skills()) {
            var chance = Chance.of(seed, "items/" + skill.code());
            items.put(skill.code(), new Shelf(skill, chance).fill());
        }
        return new ItemBank(items);
    }

    List<Item> of(SkillCode skill) {
        return byMainSkill.getOrDefault(skill, List.of());
    }

    /** The tasks of one skill while they are made. */
    private record Shelf(Skill skill, Chance chance, List<Item> items) {
        Shelf(Skill skill, Chance chance) {
            this(skill, chance, new ArrayList<>());
        }

        List<Item> fill() {
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

        private void add(List<SkillCode> skills, int max, double guess) {
            String id = skill.code() + "-" + (items.size() + 1);
            items.add(new Item(id, skills, max, new Item.Nature(chance.factor(0.35), guess)));
        }
    }
}
