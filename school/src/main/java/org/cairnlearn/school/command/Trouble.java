package org.cairnlearn.school.command;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list {@code problems} that every command can answer with: a row of an input that
 * was refused, a setting that is wrong, or the machine that failed. Unlike a {@link Problem} it may
 * be about no file at all.
 *
 * @param severity {@code error} or {@code warning}
 * @param line physical line, counted from 1
 * @param pointer place in a JSON or XML document
 * @param fix what to do about it; empty when there is nothing
 */
record Trouble(
        String severity,
        String code,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String field,
        @Nullable String pointer,
        String message,
        String fix) {

    /** What a reader of the school's files found. */
    static Trouble of(Problem problem) {
        return new Trouble(
                problem.severity().text(),
                problem.code(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.field(),
                problem.pointer(),
                problem.message(),
                problem.fix());
    }

    /** Something wrong that no file says. */
    static Trouble error(String code, String message, String fix) {
        return new Trouble("error", code, null, null, null, null, null, message, fix);
    }

    /** The same, found in this line of this file. */
    Trouble in(String inFile, long atLine) {
        return new Trouble(severity, code, inFile, atLine, column, field, pointer, message, fix);
    }

    /** The same, found at this place of this JSON file. */
    Trouble at(String inFile, String atPointer) {
        return new Trouble(severity, code, inFile, line, column, field, atPointer, message, fix);
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** For reading: {@code users.csv, line 12, column email: what is wrong. What to do.} */
    String sentence() {
        List<String> where = new ArrayList<>();
        if (file != null) {
            where.add(file);
        }
        if (line != null) {
            where.add("line " + line);
        }
        if (column != null) {
            where.add("column " + column);
        }
        if (pointer != null && !pointer.isEmpty()) {
            where.add("at " + pointer);
        }
        var words = fix.isEmpty() ? message : message + " " + fix;
        return where.isEmpty() ? words : String.join(", ", where) + ": " + words;
    }
}
