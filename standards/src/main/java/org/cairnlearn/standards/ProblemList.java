package org.cairnlearn.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems kept in memory. One broken export can give the same problem for a million rows, so that
 * only so many of one kind in one file are kept one by one; the rest are counted and told at the
 * end, so that none is lost silently.
 */
public final class ProblemList implements Problems {
    /** Problems of one code in one file that are kept one by one, unless told otherwise. */
    public static final int MOST_OF_ONE_KIND = 100_000;

    private record Kind(Severity severity, String code, String file) {}

    private final List<Problem> kept = new ArrayList<>();
    private final Map<Kind, Long> seen = new LinkedHashMap<>();
    private final int mostOfOneKind;

    /** A list that keeps {@link #MOST_OF_ONE_KIND} problems of each kind. */
    public ProblemList() {
        this(MOST_OF_ONE_KIND);
    }

    /** A list that keeps so many problems of each code in each file, at least one. */
    public ProblemList(int mostOfOneKind) {
        if (mostOfOneKind < 1) {
            throw new IllegalArgumentException(
                    "At least one problem of a kind is kept, not " + mostOfOneKind);
        }
        this.mostOfOneKind = mostOfOneKind;
    }

    @Override
    public void add(Problem problem) {
        var kind = new Kind(problem.severity(), problem.code(), problem.file());
        if (seen.merge(kind, 1L, Long::sum) <= mostOfOneKind) {
            kept.add(problem);
        }
    }

    /** Everything kept, in order, then one line for each kind of which there were more. */
    public List<Problem> all() {
        var all = new ArrayList<>(kept);
        seen.forEach((kind, count) -> {
            if (count > mostOfOneKind) {
                all.add(andMore(kind, count - mostOfOneKind));
            }
        });
        return List.copyOf(all);
    }

    /** How many errors were added, also those only counted. */
    public long errors() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == Severity.ERROR)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Problem andMore(Kind kind, long more) {
        var draft =
                switch (kind.severity()) {
                    case ERROR -> Problem.error(kind.code(), kind.file());
                    case WARNING -> Problem.warning(kind.code(), kind.file());
                };
        return draft.saying(
                "The same again in %d more places that are not listed.".formatted(more),
                "Correct the cause in the program that wrote the file, then import again.");
    }
}
