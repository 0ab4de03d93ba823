package org.cairnlearn.school.study;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/** An analysis plan as a paper that is filed: what it says of itself. */
public sealed interface PlanPaper {
    /**
     * It is a plan of a study.
     *
     * @param text as it was handed in
     * @param seal SHA-256 of its canonical form, the same that {@code study design} prints
     */
    record Read(String text, String seal, Asks asks, Dates dates) implements PlanPaper {
        /** The days on which it measures, in their order. */
        public List<LocalDate> days() {
            return Stream.of(
                            Stream.of(dates.start()),
                            Stream.ofNullable(dates.interim()),
                            Stream.of(dates.stop()))
                    .flatMap(one -> one)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What it asks. */
    record Asks(String title, String question) {}

    /**
     * Its days.
     *
     * @param interim the one early look, if it is declared
     * @param stop results stay closed until this day
     */
    record Dates(LocalDate start, @Nullable LocalDate interim, LocalDate stop) {}

    /** It is none, for these reasons. */
    record Refused(List<Problem> problems) implements PlanPaper {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
