package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who was absent or late, as a table; who is in no row was there. */
final class AttendanceFile {
    private static final String BLANK = "";
    private static final String MINUTES_LATE = "10";

    private final Days days;

    AttendanceFile(Days days) {
        this.days = days;
    }

    void writeTo(Path folder) throws IOException {
        new Table("student,date,block,status,minutes")
                .rows(days.absences().stream().flatMap(AttendanceFile::rows))
                .writeTo(folder.resolve("attendance.csv"));
    }

    private static Stream<List<String>> rows(Absence absence) {
        String student = absence.student().value();
        String date = absence.day().date().toString();
        if (absence.late().isEmpty()) {
            return Stream.of(List.of(student, date, BLANK, "absent", BLANK));
        }
        return Stream.concat(
                absence.away().stream()
                        .map(block -> List.of(student, date, block, "absent", BLANK)),
                absence.late().stream()
                        .map(block -> List.of(student, date, block, "late", MINUTES_LATE)));
    }
}
