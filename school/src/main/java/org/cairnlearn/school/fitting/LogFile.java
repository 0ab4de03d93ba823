package org.cairnlearn.school.fitting;

import java.util.List;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/** What became of reading a response log. */
public sealed interface LogFile {
    /** At most so many problems are told. */
    int MOST_PROBLEMS = 100;

    /** All rows are good. */
    record Whole(Responses responses, Origin origin, List<Problem> warnings) implements LogFile {
        public Whole {
            warnings = List.copyOf(warnings);
        }
    }

    /** Something is wrong with it, so nothing of it is used. */
    record Refused(List<Problem> problems) implements LogFile {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Where the responses come from.
     *
     * @param name the file's name, without folders
     * @param sha256 of its bytes
     * @param tests for every student whether the log says that he or she tests a model; null when
     *     it does not say so of everyone
     * @param leftOut how many students of the log were left out because they refused
     */
    record Origin(String name, String sha256, @Nullable List<Boolean> tests, int leftOut) {
        public Origin {
            tests = tests == null ? null : List.copyOf(tests);
        }
    }
}
