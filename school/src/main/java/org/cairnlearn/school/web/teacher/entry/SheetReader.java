package org.cairnlearn.school.web.teacher.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.teacher.entry.Filled.Blank;
import org.cairnlearn.school.web.teacher.entry.Filled.Problem;
import org.cairnlearn.school.web.teacher.entry.Filled.What;

/** Reads the fields of a sheet that came back; it finds everything that is wrong, not the first. */
final class SheetReader {
    /** A word, not a report. */
    static final int LONGEST_NOTE = 120;

    static final String DAY = "day";

    private final Sheet sheet;
    private final Map<String, String> fields;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Blank> blank = new ArrayList<>();

    /**
     * A reader of one sheet.
     *
     * @param fields the form's, by name
     * @param today the last day that a mark can be about
     */
    SheetReader(Sheet sheet, Map<String, String> fields, LocalDate today) {
        this.sheet = sheet;
        this.fields = fields;
        this.today = today;
    }

    Filled read() {
        var day = day();
        for (var student : sheet.students()) {
            var note = note(student);
            for (var column = 0; column < sheet.skills().size(); column++) {
                cell(student, column, note);
            }
        }
        if (marks.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(first(), What.NOTHING));
        }
        return problems.isEmpty()
                ? new Filled.Marks(day, marks, blank)
                : new Filled.Refused(problems);
    }

    private LocalDate day() {
        var text = field(DAY);
        if (text.isEmpty()) {
            return today;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                problems.add(new Problem(DAY, What.DAY_TO_COME));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem(DAY, What.NO_DAY));
            return today;
        }
    }

    private String note(Person student) {
        var field = Sheet.noteField(student);
        var note = field(field);
        if (note.length() > LONGEST_NOTE) {
            problems.add(new Problem(field, What.NOTE_TOO_LONG));
            return "";
        }
        return note;
    }

    private void cell(Person student, int column, String note) {
        var field = Sheet.markField(student, column);
        var skill = sheet.skills().get(column);
        var value = field(field);
        if (value.isEmpty()) {
            blank.add(new Blank(student.id(), skill));
        } else if (value.matches("[0-4]")) {
            var helped = !field(Sheet.helpField(student, column)).isEmpty();
            marks.add(new Mark(student.id(), skill, Integer.parseInt(value), helped, note));
        } else {
            problems.add(new Problem(field, What.NO_MARK));
        }
    }

    private String first() {
        return sheet.students().stream()
                .findFirst()
                .map(student -> Sheet.markField(student, 0))
                .orElse(DAY);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
