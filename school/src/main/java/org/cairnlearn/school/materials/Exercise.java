package org.cairnlearn.school.materials;

import java.util.List;

/**
 * One problem of a lesson. Mathematics is TeX between two dollar signs on each side.
 *
 * @param origin whose work it is taken from
 */
public record Exercise(
        String externalId, Words words, String origin, Licence licence, List<Step> steps) {
    public Exercise {
        steps = List.copyOf(steps);
    }

    /** A line, and more on it, which may be empty. */
    public record Words(String title, String body) {}

    /**
     * One step.
     *
     * @param choices what can be chosen from; empty when the answer is written
     * @param skills in the words of the source
     */
    public record Step(
            Words words,
            List<String> answers,
            List<String> choices,
            List<String> skills,
            List<Hint> hints) {
        public Step {
            answers = List.copyOf(answers);
            choices = List.copyOf(choices);
            skills = List.copyOf(skills);
            hints = List.copyOf(hints);
        }
    }

    /** A hint; with answers it is a smaller question on the way. */
    public record Hint(Words words, List<String> answers) {
        public Hint {
            answers = List.copyOf(answers);
        }
    }
}
