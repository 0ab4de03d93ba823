package org.cairnlearn.school.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** One answer about one student, as it was entered. Answers are only ever added. */
public record Said(PersonId student, About about, Answer answer, Paper paper, Entry entry) {
    /** What the answer is about. */
    public record About(Purpose purpose, DataKind data) {
        public About {
            if (!purpose.canBeRefused()) {
                throw new IllegalArgumentException("Nobody is asked about " + purpose);
            }
        }
    }

    /**
     * What proves the answer.
     *
     * @param document the paper or form and where it is kept
     * @param saidOn from which day the answer holds
     * @param endsOn its last day, counted in; null when it holds until another answer. After it the
     *     purpose's own rule holds again.
     */
    public record Paper(String document, LocalDate saidOn, @Nullable LocalDate endsOn) {
        /** As many letters as a document's name may have. */
        public static final int LONGEST = 200;

        public Paper {
            if (document.isBlank() || document.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A document's name has 1 to %d letters".formatted(LONGEST));
            }
            if (endsOn != null && endsOn.isBefore(saidOn)) {
                throw new IllegalArgumentException("An answer ends after it begins");
            }
        }
    }

    /**
     * How it came in.
     *
     * @param by who entered it; null when a file brought it
     */
    public record Entry(@Nullable PersonId by, Instant at) {}
}
