package org.cairnlearn.school.study;

import java.util.List;
import org.cairnlearn.standards.Problem;

/** The plan or the data cannot be used; thrown inside this package only. */
final class StudyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    StudyRefused(List<Problem> problems) {
        super(problems.getFirst().code());
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
