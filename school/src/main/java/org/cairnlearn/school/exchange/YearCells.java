package org.cairnlearn.school.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.standards.table.Cells;

/** What cells of the tables of a school's year can hold. */
final class YearCells {
    private YearCells() {}

    /** A date that has to be there. */
    static Optional<LocalDate> date(Cells cells, String column) {
        return date(cells, column, cells.required(column));
    }

    /** A date that may be left out. */
    static Optional<LocalDate> dateIfSaid(Cells cells, String column) {
        return date(cells, column, cells.optional(column));
    }

    private static Optional<LocalDate> date(Cells cells, String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notIso) {
            cells.refuse(
                    column,
                    "not-a-date",
                    "This is not a date that can be read.",
                    "Write year, month and day, such as 2026-11-24.");
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(Cells cells, String column) {
        var text = cells.required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException notIso) {
            cells.refuse(
                    column,
                    "not-a-time",
                    "This is not a time of day that can be read.",
                    "Write hours and minutes of 24 hours, such as 08:15 or 13:40.");
            return Optional.empty();
        }
    }

    /** Yes or no; no where nothing stands. */
    static boolean yes(Cells cells, String column) {
        return switch (cells.optional(column).toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "", "no", "false", "0" -> false;
            default -> {
                cells.refuse(
                        column,
                        "not-yes-or-no",
                        "This is neither yes nor no.",
                        "Write yes or no, or leave the cell empty.");
                yield false;
            }
        };
    }

    static List<String> words(Cells cells, String column) {
        return cells.list(column, ';');
    }

    static List<Meeting> meetings(Cells cells, String column) {
        return words(cells, column).stream().map(Meeting::of).toList();
    }

    /** One of a few words, which the fix lists. */
    static <T> Optional<T> oneOf(Cells cells, String column, Optional<T> found, String words) {
        if (found.isEmpty()) {
            cells.refuse(
                    column,
                    "unknown-" + column,
                    "This is no word that is known here.",
                    "Write one of: %s.".formatted(words));
        }
        return found;
    }
}
