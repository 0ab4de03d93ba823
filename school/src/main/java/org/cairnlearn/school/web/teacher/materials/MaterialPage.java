package org.cairnlearn.school.web.teacher.materials;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * One material with all that is known of it.
 *
 * @param facts in the order in which they are read
 * @param problems what stands in it; none when it has none
 */
public record MaterialPage(
        Head head,
        List<Fact> facts,
        List<String> skills,
        List<Problem> problems,
        MaterialsPage.Pager pager) {
    public MaterialPage {
        facts = List.copyOf(facts);
        skills = List.copyOf(skills);
        problems = List.copyOf(problems);
    }

    /**
     * What stands above.
     *
     * @param back to the list
     */
    public record Head(String title, Credit credit, Link back) {}

    /**
     * Something known of it.
     *
     * @param value leads somewhere when it has an address
     */
    public record Fact(String label, Link value) {}

    /** One problem. */
    public record Problem(
            String number, List<Piece> title, List<Piece> body, List<Step> steps, Credit credit) {
        public Problem {
            title = List.copyOf(title);
            body = List.copyOf(body);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param asked its title and what more is asked
     * @param choices none when the answer is written
     * @param skills in words
     */
    public record Step(
            List<Piece> asked,
            List<List<Piece>> choices,
            List<List<Piece>> answers,
            String skills,
            List<Hint> hints) {
        public Step {
            asked = List.copyOf(asked);
            choices = List.copyOf(choices);
            answers = List.copyOf(answers);
            hints = List.copyOf(hints);
        }
    }

    /** One hint; with answers it is a smaller question. */
    public record Hint(List<Piece> title, List<Piece> body, List<List<Piece>> answers) {
        public Hint {
            title = List.copyOf(title);
            body = List.copyOf(body);
            answers = List.copyOf(answers);
        }
    }
}
