package org.cairnlearn.school.study;

import java.util.List;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What became of a plan. */
public sealed interface StudyAnswer {
    /** It was carried out. */
    record Done(ObjectNode document) implements StudyAnswer {}

    /** The plan or the data cannot be used, for these reasons. */
    record Refused(List<Problem> problems) implements StudyAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
