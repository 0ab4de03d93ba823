package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;

/**
 * Pieces of work in words. The answers of one program on one day are one line; everything else has
 * a line of its own.
 *
 * @param raters names of those who judged something; one who is not among them is not named
 */
public record WorkWords(Words words, SchoolTime time, Map<PersonId, String> raters) {
    /**
     * One line.
     *
     * @param showsIt whether it had at least half of the points
     * @param note what whoever judged it wrote; may be empty
     */
    public record Line(boolean showsIt, String text, String date, String note) {}

    /** The lines of some work, the newest first. */
    public List<Line> lines(List<Observation> work) {
        var groups = new LinkedHashMap<Object, List<Observation>>();
        work.stream()
                .sorted(Observation.CANONICAL.reversed())
                .forEach(piece ->
                        groups.computeIfAbsent(key(piece), _ -> new ArrayList<>()).add(piece));
        return groups.values().stream().map(this::line).toList();
    }

    private Object key(Observation piece) {
        var day = time.at(piece.occurredAt()).toLocalDate();
        return piece.circumstances().kind() == EvidenceKind.ITEM_RESPONSE
                ? List.of(day, piece.source(), piece.circumstances().helped())
                : piece.filing().id();
    }

    private Line line(List<Observation> pieces) {
        var first = pieces.getFirst();
        var right = pieces.stream().mapToInt(Observation::points).sum();
        var of = pieces.stream().mapToInt(Observation::max).sum();
        var newest = pieces.stream().map(Observation::occurredAt).max(Comparator.naturalOrder());
        return new Line(
                2 * right >= of,
                text(first, new Score(right, of, counts(pieces))),
                words.shortDay(time.at(newest.orElseThrow()).toLocalDate()),
                Objects.requireNonNullElse(first.circumstances().remarks().note(), ""));
    }

    /** What a score counts: answers that are right or not, or points. */
    private enum Counts {
        ANSWERS,
        POINTS
    }

    private record Score(int right, int of, Counts counts) {}

    private static Counts counts(List<Observation> pieces) {
        return pieces.stream()
                        .allMatch(piece ->
                                piece.circumstances().kind() == EvidenceKind.ITEM_RESPONSE
                                        && piece.max() == 1)
                ? Counts.ANSWERS
                : Counts.POINTS;
    }

    private String text(Observation piece, Score score) {
        var came = piece.circumstances();
        var rater = came.rater() == null ? null : raters.get(came.rater());
        return words.say(
                "kit.work",
                "kind",
                came.kind(),
                "source",
                piece.source(),
                "who",
                rater == null ? words.say("kit.work_teacher") : rater,
                "right",
                score.right(),
                "of",
                score.of(),
                "counts",
                score.counts(),
                "helped",
                came.helped() ? Helped.YES : Helped.NO);
    }

    private enum Helped {
        YES,
        NO
    }
}
