package org.cairnlearn.standards.datashop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.TabTable;

/** Reads the rows of one export. */
final class DataShopRows {
    private static final Set<String> RIGHT = Set.of("correct", "ok", "1");
    private static final Set<String> WRONG =
            Set.of("incorrect", "bug", "error", "hint", "initial_hint", "hint_level_change", "0");

    private final Reading reading;
    private final Problems problems;

    DataShopRows(Reading reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
    }

    /** Which file is read, and how. */
    record Reading(String file, DataShopColumns columns, ExportKind kind) {}

    /** Whether the row is a graded first attempt at a step. */
    boolean answered(TabTable.Row row) {
        var outcome = outcome(row);
        var attempt = cell(row, "Attempt At Step");
        return !cell(row, DataShopColumns.STEP).isEmpty()
                && (RIGHT.contains(outcome) || WRONG.contains(outcome))
                && (attempt.isEmpty() || attempt.equals("1"));
    }

    /** The attempt of such a row; empty if the row has to be refused. */
    Optional<FirstAttempt> read(TabTable.Row row, String model, ZoneId usual) {
        var student = cell(row, DataShopColumns.STUDENT);
        if (student.isEmpty()) {
            refuse(
                    row,
                    DataShopColumns.STUDENT,
                    "missing-field",
                    "The row does not say whose attempt it is.");
            return Optional.empty();
        }
        var at = time(row, usual);
        if (at.isEmpty()) {
            refuse(
                    row,
                    reading.kind().time(),
                    "bad-time",
                    "This is no time such as 2011-09-21 17:35:35.");
            return Optional.empty();
        }
        return Optional.of(
                new FirstAttempt(
                        row.line(),
                        student,
                        step(row, model),
                        at.get(),
                        RIGHT.contains(outcome(row))));
    }

    private Optional<Instant> time(TabTable.Row row, ZoneId usual) {
        var zone = DataShopTime.zone(cell(row, "Time Zone"), usual);
        return DataShopTime.parse(cell(row, reading.kind().time()), zone);
    }

    private FirstAttempt.Step step(TabTable.Row row, String model) {
        var problem = cell(row, DataShopColumns.PROBLEM);
        var step = cell(row, DataShopColumns.STEP);
        var key =
                String.join(
                        "/",
                        cell(row, "Problem Hierarchy"),
                        problem,
                        cell(row, "Problem View"),
                        step);
        return new FirstAttempt.Step(
                key, problem + "/" + step, reading.columns().skills(row, model));
    }

    private String outcome(TabTable.Row row) {
        return reading.kind().outcomes().stream()
                .map(name -> cell(row, name))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private String cell(TabTable.Row row, String name) {
        return reading.columns().cell(row, name);
    }

    private void refuse(TabTable.Row row, String column, String code, String message) {
        problems.add(
                Problem.error(DataShopExport.PREFIX + "." + code, reading.file())
                        .at(row.line())
                        .column(column)
                        .field(column)
                        .saying(message, "Export the row again, or correct it on this line."));
    }
}
