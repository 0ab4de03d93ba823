package org.cairnlearn.school.evidence;

import java.util.stream.Stream;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of evidence came about.
 *
 * @param helped whether somebody helped
 * @param occasion what it belongs to (a lesson, a sitting), so that several pieces of one hour
 *     count as one occasion; null: its day
 * @param rater who judged it; null when a program did
 */
public record Circumstances(
        EvidenceKind kind,
        boolean helped,
        @Nullable String occasion,
        @Nullable PersonId rater,
        Remarks remarks) {
    public Circumstances {
        if (occasion != null && (occasion.isBlank() || occasion.length() > Remarks.LONGEST)) {
            throw new IllegalArgumentException(
                    "An occasion has 1 to %d characters; leave it out when there is none"
                            .formatted(Remarks.LONGEST));
        }
    }

    private static final Circumstances ANSWER = of(EvidenceKind.ITEM_RESPONSE);

    /** Without help and without anything to add. */
    public static Circumstances of(EvidenceKind kind) {
        return new Circumstances(kind, false, null, null, Remarks.NONE);
    }

    /** An answer that a program scored. */
    public static Circumstances answer() {
        return ANSWER;
    }

    public Circumstances withHelp() {
        return new Circumstances(kind, true, occasion, rater, remarks);
    }

    public Circumstances on(@Nullable String newOccasion) {
        return new Circumstances(kind, helped, newOccasion, rater, remarks);
    }

    public Circumstances judgedBy(@Nullable PersonId newRater) {
        return new Circumstances(kind, helped, occasion, newRater, remarks);
    }

    public Circumstances scoredBy(@Nullable String rubric) {
        return remarking(new Remarks(rubric, remarks.artefact(), remarks.note()));
    }

    public Circumstances keeping(@Nullable String artefact) {
        return remarking(new Remarks(remarks.rubric(), artefact, remarks.note()));
    }

    public Circumstances saying(@Nullable String note) {
        return remarking(new Remarks(remarks.rubric(), remarks.artefact(), note));
    }

    private Circumstances remarking(Remarks newRemarks) {
        return new Circumstances(kind, helped, occasion, rater, newRemarks);
    }

    /**
     * What stands beside a score.
     *
     * @param rubric the rubric or scale that gave the points, with its version
     * @param artefact where the work itself is kept: an address or an inventory number
     * @param note a word of whoever judged it
     */
    public record Remarks(
            @Nullable String rubric, @Nullable String artefact, @Nullable String note) {
        /** The most characters of each. */
        public static final int LONGEST = 500;

        static final Remarks NONE = new Remarks(null, null, null);

        public Remarks {
            Stream.of(rubric, artefact, note).forEach(Remarks::refuseUnlessFits);
        }

        private static void refuseUnlessFits(@Nullable String text) {
            if (text != null && (text.isBlank() || text.length() > LONGEST)) {
                throw new IllegalArgumentException(
                        "A remark has 1 to %d characters; leave it out when there is none"
                                .formatted(LONGEST));
            }
        }
    }
}
