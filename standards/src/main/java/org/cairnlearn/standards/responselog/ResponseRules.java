package org.cairnlearn.standards.responselog;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Holds each row against the rules of a response log and against the last good row. */
final class ResponseRules {
    private final String file;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private final Set<Long> places = new HashSet<>();
    private @Nullable ResponseRow last;
    private @Nullable Double lastSeconds;

    ResponseRules(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The row's response, if it breaks no rule. */
    Optional<ResponseRow> read(TableRow row) {
        var cells = new Cells(row, file, ResponseLog.PREFIX, problems);
        String student = cells.required("student");
        OptionalLong seq = cells.wholeNumber("seq");
        Double seconds = seconds(cells);
        var points = points(cells);
        boolean same = last != null && last.student().equals(student);
        if (!same && seen.contains(student)) {
            apart(cells);
        } else if (same && seq.isPresent()) {
            inOrder(cells, seq.getAsLong(), seconds);
        }
        if (!cells.good() || seq.isEmpty() || points.isEmpty()) {
            return Optional.empty();
        }
        if (!same) {
            seen.add(student);
            places.clear();
            lastSeconds = null;
        }
        places.add(seq.getAsLong());
        lastSeconds = seconds == null ? lastSeconds : seconds;
        String item = cells.optional("item");
        String split = cells.optional("split");
        last =
                new ResponseRow(
                        row.line(),
                        student,
                        seq.getAsLong(),
                        item.isEmpty() ? null : item,
                        cells.list("skills", ';'),
                        seconds,
                        points.get().reached(),
                        points.get().max(),
                        split.isEmpty() ? null : split);
        return Optional.of(last);
    }

    private static void apart(Cells cells) {
        cells.refuse(
                "student",
                "not-contiguous",
                "This student's rows do not stand together: rows of another student lie between.",
                "Sort the log by student, then by seq.");
    }

    private void inOrder(Cells cells, long seq, @Nullable Double seconds) {
        if (places.contains(seq)) {
            cells.refuse(
                    "seq",
                    "duplicate",
                    "An earlier row of this student has the same seq.",
                    "Remove one of the two rows, or number the student's rows anew.");
        } else if (last != null && seq < last.seq()) {
            cells.refuse(
                    "seq",
                    "seq-not-increasing",
                    "The number is smaller than on line %d, though it must grow within a student."
                            .formatted(last.line()),
                    "Sort the student's rows by seq.");
        } else if (seconds != null && lastSeconds != null && seconds < lastSeconds) {
            cells.refuse(
                    "t",
                    "time-falls",
                    "The time lies before that of the student's row above.",
                    "Sort the student's rows by time, and number them anew in seq.");
        }
    }

    private static @Nullable Double seconds(Cells cells) {
        String text = cells.optional("t");
        if (text.isEmpty()) {
            return null;
        }
        double seconds = Numbers.parse(text);
        if (Double.isFinite(seconds)) {
            return seconds;
        }
        cells.refuse(
                "t",
                "not-finite",
                "This is not a finite number of seconds.",
                "Write seconds as digits, with a point for decimals; leave unknown times blank.");
        return null;
    }

    private record Points(int reached, int max) {}

    private static Optional<Points> points(Cells cells) {
        boolean graded = !cells.optional("score").isEmpty() || !cells.optional("max").isEmpty();
        return graded || !cells.row().has("correct") ? score(cells) : correct(cells);
    }

    private static Optional<Points> correct(Cells cells) {
        String text = cells.required("correct");
        if (text.equals("0") || text.equals("1")) {
            return Optional.of(new Points(text.equals("1") ? 1 : 0, 1));
        }
        if (!text.isEmpty()) {
            cells.refuse(
                    "correct",
                    "not-0-or-1",
                    "This column takes only 0 and 1.",
                    "Write 1 for right and 0 for wrong; use score and max for part marks.");
        }
        return Optional.empty();
    }

    private static Optional<Points> score(Cells cells) {
        OptionalLong score = cells.wholeNumber("score");
        OptionalLong max = cells.wholeNumber("max");
        if (score.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (max.getAsLong() < 1 || max.getAsLong() > Integer.MAX_VALUE) {
            cells.refuse(
                    "max",
                    "max-out-of-range",
                    "The most that can be reached must be at least 1.",
                    "Write the number of points the item is worth.");
            return Optional.empty();
        }
        if (score.getAsLong() < 0 || score.getAsLong() > max.getAsLong()) {
            cells.refuse(
                    "score",
                    "score-out-of-range",
                    "The score lies below 0 or above max.",
                    "Correct score or max on this line.");
            return Optional.empty();
        }
        return Optional.of(
                new Points(Math.toIntExact(score.getAsLong()), Math.toIntExact(max.getAsLong())));
    }
}
