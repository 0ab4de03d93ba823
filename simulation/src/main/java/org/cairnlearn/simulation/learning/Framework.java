package org.cairnlearn.simulation.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table of skills that a school works with. A skill comes after all that it builds on, so no
 * skill can build on itself over any detour.
 *
 * @param name the framework's name
 * @param subject the subject it belongs to
 * @param skills in the order in which strands and skills are shown
 */
public record Framework(String name, String subject, List<Skill> skills) {
    public Framework {
        skills = List.copyOf(skills);
        Set<SkillCode> before = new HashSet<>();
        for (Skill skill : skills) {
            if (!before.containsAll(skill.prerequisites())) {
                throw new IllegalArgumentException(
                        "%s builds on %s, and not all of them come before it"
                                .formatted(skill.code(), skill.prerequisites()));
            }
            if (!before.add(skill.code())) {
                throw new IllegalArgumentException(
                        "The code %s is used twice".formatted(skill.code()));
            }
        }
    }
}
