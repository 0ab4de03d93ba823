package org.cairnlearn.standards.table;

import java.util.List;
import java.util.OptionalLong;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/**
 * Reads the cells of one row and remembers whether all of them were good. Every check is made, so
 * that one pass over a file tells all that is wrong with it.
 */
public final class Cells {
    private final TableRow row;
    private final String file;
    private final String prefix;
    private final Problems problems;
    private boolean good = true;

    /** Cells of a row of the file, with problems under the prefix. */
    public Cells(TableRow row, String file, String prefix, Problems problems) {
        this.row = row;
        this.file = file;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The row itself. */
    public TableRow row() {
        return row;
    }

    /** The name of the file the row is from. */
    public String file() {
        return file;
    }

    /** False once a cell was refused. */
    public boolean good() {
        return good;
    }

    /** The verdict so far, if the row is nobody's repetition. */
    public Verdict verdict() {
        return good ? Verdict.KEPT : Verdict.REFUSED;
    }

    /** The cell's text; empty and refused if it is blank. */
    public String required(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            refuse(
                    column,
                    "missing-field",
                    "A value is required here, but the cell is empty.",
                    "Fill in %s on this line.".formatted(row.written(column)));
        }
        return text;
    }

    /** The cell's text, empty if it is blank or the column is not there. */
    public String optional(String column) {
        return row.text(column);
    }

    /** The parts of a cell, without blank ones and without repetitions, in their order. */
    public List<String> list(String column, char separator) {
        return row.list(column, separator);
    }

    /** A whole number; empty and refused if the cell is blank or holds anything else. */
    public OptionalLong wholeNumber(String column) {
        String text = required(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notWhole) {
            refuse(
                    column,
                    "not-a-whole-number",
                    "A whole number is needed here.",
                    "Write digits only, without decimals, thousands separators or words.");
            return OptionalLong.empty();
        }
    }

    /** Says that the row cannot be taken because of this column. */
    public void refuse(String column, String code, String message, String fix) {
        good = false;
        problems.add(place(Problem.error(prefix + "." + code, file), column).saying(message, fix));
    }

    /** Says that somebody should look at this column of this row. */
    public void warn(String column, String code, String message, String fix) {
        problems.add(
                place(Problem.warning(prefix + "." + code, file), column).saying(message, fix));
    }

    /** Marks the row as refused where another problem, of the whole file, says why. */
    public void refuseQuietly() {
        good = false;
    }

    private Problem.Draft place(Problem.Draft draft, String column) {
        String pointer = row.pointer(column);
        if (pointer != null) {
            draft.pointer(pointer);
        }
        return draft.at(row.line()).column(row.written(column)).field(column);
    }
}
