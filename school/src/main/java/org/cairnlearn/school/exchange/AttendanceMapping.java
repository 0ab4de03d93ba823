package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.attendance.OnFile;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.attendance.AttendanceReading;
import org.cairnlearn.standards.attendance.AttendanceRow;

/** Turns the rows of a table of attendance into what is said of students in blocks. */
final class AttendanceMapping {
    private record Place(PersonId student, Sitting sitting) {}

    private final AttendanceReading from;
    private final Map<String, PersonId> students;
    private final BlockFinder blocks;
    private final List<Problem> problems = new ArrayList<>();
    private long refused;

    AttendanceMapping(AttendanceReading from, Map<String, PersonId> students, BlockFinder blocks) {
        this.from = from;
        this.students = students;
        this.blocks = blocks;
    }

    /** What the file says; what could not be mapped is among the problems then. */
    List<OnFile> lines() {
        var lines = new ArrayList<OnFile>();
        var seen = new HashMap<Place, Long>();
        for (var row : from.rows()) {
            find(row)
                    .filter(line -> isFirst(line, row, seen))
                    .ifPresentOrElse(lines::add, () -> refused++);
        }
        return lines;
    }

    /** Two rows may name the same block in different ways. */
    private boolean isFirst(OnFile line, AttendanceRow row, Map<Place, Long> seen) {
        var before = seen.putIfAbsent(new Place(line.student(), line.sitting()), row.line());
        if (before == null) {
            return true;
        }
        refuse(
                row,
                "duplicate",
                row.block().schoolClass().isEmpty() ? "block" : "class",
                "Line %d names the same student and block in another way.".formatted(before),
                "Keep the row that is right and remove the other.");
        return false;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Rows that could be read, but not mapped. */
    long refused() {
        return refused;
    }

    private Optional<OnFile> find(AttendanceRow row) {
        var student = students.get(row.student());
        if (student == null) {
            refuse(
                    row,
                    "unknown-student",
                    "student",
                    "No student of the roster has this id.",
                    "Write the id that the roster gives the student, or import the roster first.");
            return Optional.empty();
        }
        return switch (blocks.find(student, row.date(), row.block())) {
            case BlockFinder.Found(var sitting) ->
                    Optional.of(new OnFile(student, sitting, presence(row.status())));
            case BlockFinder.NotFound(var code, var column, var message, var fix) -> {
                refuse(row, code, column, message, fix);
                yield Optional.empty();
            }
        };
    }

    private static Presence presence(AttendanceRow.Status status) {
        return switch (status) {
            case AttendanceRow.Status.Present() -> new Presence.Here();
            case AttendanceRow.Status.Absent() -> new Presence.Away();
            case AttendanceRow.Status.Late(var minutes) -> new Presence.Late(minutes);
        };
    }

    private void refuse(AttendanceRow row, String code, String column, String message, String fix) {
        problems.add(
                Problem.error("attendance." + code, from.file())
                        .at(row.line())
                        .column(column)
                        .field(column)
                        .saying(message, fix));
    }
}
