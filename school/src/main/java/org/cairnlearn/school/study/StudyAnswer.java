package org.cairnlearn.school.study;

import java.util.List;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What became of a plan. */
public sealed interface StudyAnswer {
    /**
     * It was carried out.
     *
     * @param document for machines
     * @param html the same on one page, for people
     * @param script the same in R
     */
    record Done(ObjectNode document, String html, String script) implements StudyAnswer {}

    /**
     * What a plan can find, looked at before it starts.
     *
     * @param answerable whether the question can be answered with this design
     */
    record Designed(ObjectNode document, String words, boolean answerable) implements StudyAnswer {}

    /**
     * A regional pool.
     *
     * @param words what is in it, and what is not
     */
    record Pooled(ObjectNode document, String words) implements StudyAnswer {}

    /** The plan or the data cannot be used, for these reasons. */
    record Refused(List<Problem> problems) implements StudyAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
