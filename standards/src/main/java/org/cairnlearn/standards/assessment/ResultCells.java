package org.cairnlearn.standards.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.table.Cells;
import org.jspecify.annotations.Nullable;

/** Reads one row by a map of columns. */
final class ResultCells {
    private final Cells cells;
    private final Map<ResultField, ResultColumn> columns;

    ResultCells(Cells cells, Map<ResultField, ResultColumn> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /** The field's text; empty, and refused if it is needed, where there is none. */
    String text(ResultField field) {
        return switch (columns.get(field)) {
            case null -> "";
            case ResultColumn.Same(var value) -> value;
            case ResultColumn.Heading(var heading) ->
                    field.needed() ? cells.required(name(heading)) : cells.optional(name(heading));
        };
    }

    Optional<ResultRow.Test> test() {
        var title = text(ResultField.TEST);
        var subject = text(ResultField.SUBJECT);
        var written = text(ResultField.DATE);
        var date = TestDate.parse(written);
        if (date.isEmpty() && !written.isEmpty()) {
            refuse(
                    ResultField.DATE,
                    "bad-date",
                    "This is no date.",
                    "Write it like 2026-05-14 or 5/14/2026.");
        }
        return date.filter(_ -> cells.good())
                .map(day ->
                        new ResultRow.Test(
                                title,
                                subject,
                                text(ResultField.GRADE),
                                text(ResultField.TERM),
                                day));
    }

    Optional<ResultRow.Scores> scores() {
        var score = number(ResultField.SCORE);
        var error = number(ResultField.STANDARD_ERROR);
        var percentile = number(ResultField.PERCENTILE);
        if (error != null && error <= 0) {
            refuse(
                    ResultField.STANDARD_ERROR,
                    "bad-standard-error",
                    "A standard error is above 0.",
                    "Leave the cell blank where it is not known.");
        }
        if (percentile != null && (percentile < 0 || percentile > 100)) {
            refuse(
                    ResultField.PERCENTILE,
                    "bad-percentile",
                    "A percentile lies between 0 and 100.",
                    "Leave the cell blank where it is not known.");
        }
        return score == null || !cells.good()
                ? Optional.empty()
                : Optional.of(new ResultRow.Scores(score, error, percentile));
    }

    /** The source's own id, else one made of what does not change when a score is corrected. */
    String id(String student, ResultRow.Test test) {
        var own = text(ResultField.ID);
        return own.isEmpty()
                ? String.join(
                        "|",
                        student,
                        test.title(),
                        test.subject(),
                        test.grade(),
                        test.term(),
                        test.date().toString())
                : own;
    }

    private @Nullable Double number(ResultField field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = Double.parseDouble(text.replace(",", ""));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as an infinite number is.
        }
        refuse(field, "not-a-number", "A number is needed here.", "Write digits only.");
        return null;
    }

    private void refuse(ResultField field, String code, String message, String fix) {
        var column = columns.get(field);
        cells.refuse(
                column instanceof ResultColumn.Heading(var heading) ? name(heading) : field.word(),
                code,
                message,
                fix);
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
