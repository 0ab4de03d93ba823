package org.cairnlearn.simulation.learning;

/** The code of a skill in the framework: a strand's letter and a number, such as "R3". */
public record SkillCode(String value) {
    public SkillCode {
        if (!value.matches("[A-Z][1-9][0-9]?")) {
            throw new IllegalArgumentException(
                    "A skill's code is a letter and a number such as R3, not %s".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
