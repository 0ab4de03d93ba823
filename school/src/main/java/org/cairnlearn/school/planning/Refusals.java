package org.cairnlearn.school.planning;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.InvalidProblem;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** All that is wrong with one document, up to a hundred things. */
final class Refusals {
    private static final int MOST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Refusals(String file) {
        this.file = file;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    /**
     * A file that is no JSON.
     *
     * @param place where reading ended; null if nobody knows
     * @param isCut whether the file ends in the middle of the document
     */
    void unreadable(@Nullable TokenStreamLocation place, boolean isCut) {
        var problem = Problem.error("day.json", file);
        var where = "";
        if (place != null && place.getLineNr() > 0) {
            problem.at(place.getLineNr());
            where = " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        }
        problems.add(
                isCut
                        ? problem.saying(
                                "The file ends%s, in the middle of the document.".formatted(where),
                                "It is cut off: copy it or have it written once more.")
                        : problem.saying(
                                "This is not a JSON document that can be read; reading stopped%s."
                                        .formatted(where),
                                "Look there for a missing comma, bracket or quotation mark, or a name that stands twice."));
    }

    void wrong(String code, String pointer, String message, String fix) {
        if (problems.size() < MOST) {
            var field = fieldOf(pointer);
            problems.add(
                    Problem.error(code, file)
                            .pointer(pointer)
                            .field(field.isEmpty() ? "document" : field)
                            .saying(message, fix));
        }
    }

    /** What a record of the engine refuses, seen from the place of the record. */
    void invalid(String pointer, InvalidProblem refusal) {
        var field = refusal.field();
        var words = String.valueOf(refusal.getMessage()).substring(field.length() + 2);
        var name = field.substring(field.lastIndexOf('/') + 1);
        wrong(
                "day.invalid",
                pointer + "/" + field,
                "%s %s."
                        .formatted(
                                isNumber(name) ? entry(pointer + "/" + field) : "The field " + name,
                                words),
                "Correct it, or leave out what it belongs to.");
    }

    /** The last name in a pointer: of an entry of a list the list's. */
    private static String fieldOf(String pointer) {
        var at = pointer.lastIndexOf('/');
        var last = pointer.substring(at + 1);
        return at > 0 && isNumber(last) ? fieldOf(pointer.substring(0, at)) : last;
    }

    private static String entry(String pointer) {
        var at = pointer.substring(pointer.lastIndexOf('/') + 1);
        return "Entry %d of %s".formatted(Integer.parseInt(at) + 1, fieldOf(pointer));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
