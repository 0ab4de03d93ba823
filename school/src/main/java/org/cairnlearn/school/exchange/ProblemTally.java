package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * Collects an import's problems. Past a thousand it counts them only: nobody reads more, and a log
 * may have a million.
 */
final class ProblemTally implements Problems {
    private static final int MOST = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private long left;

    @Override
    public void add(Problem problem) {
        if (kept.size() < MOST) {
            kept.add(problem);
        } else {
            left++;
        }
    }

    List<Problem> all() {
        var all = new ArrayList<>(kept);
        if (left > 0) {
            all.add(
                    Problem.warning("import.more-problems", kept.getLast().file())
                            .saying(
                                    "There are %,d more problems that are not listed."
                                            .formatted(left),
                                    "Mend these first, then import again."));
        }
        return all;
    }
}
