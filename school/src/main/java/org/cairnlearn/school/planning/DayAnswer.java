package org.cairnlearn.school.planning;

import java.util.List;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What came of a day's documents. */
public sealed interface DayAnswer {
    /**
     * It was done.
     *
     * @param document for machines
     * @param words for people, lines that end in a line break
     * @param sound whether the plan breaks no rule but those that it names
     */
    record Done(ObjectNode document, String words, boolean sound) implements DayAnswer {}

    /**
     * A document is refused whole.
     *
     * @param problems why, at least one
     */
    record Refused(List<Problem> problems) implements DayAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
