package org.cairnlearn.standards.materials;

import java.util.List;

/**
 * One problem of OATutor. Mathematics is TeX between two dollar signs on each side.
 *
 * @param line the physical line on which it stands
 */
public record Exercise(long line, String id, Words words, Credit credit, List<Step> steps) {
    public Exercise {
        steps = List.copyOf(steps);
    }

    /** A line, and more on it, which may be empty. */
    public record Words(String title, String body) {}

    /**
     * One step.
     *
     * @param choices what can be chosen from; empty when the answer is written
     * @param skills OATutor's names of the skills
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

    /**
     * A hint, or with answers a smaller question on the way (a scaffold).
     *
     * @param origin who wrote it, where that is said
     */
    public record Hint(Words words, List<String> answers, String origin) {
        public Hint {
            answers = List.copyOf(answers);
        }
    }
}
