package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Services and accommodations of some students as a table: one student in twelve has them, which is
 * 8 %. Two teachers share the case work.
 */
final class ServicesFile {
    private static final int ONE_IN = 12;
    private static final int FIRST = 3;
    private static final String OPEN = "";
    private static final String BLANK = "";

    /** What the students in turn have. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("Reading support", 120, "pull-out", "Directions in short steps"),
                    new Kind("Speech and language", 60, "pull-out", "Time to answer"),
                    new Kind("Learning support", 90, "push-in", "A seat near the board"));

    private final Roster roster;

    ServicesFile(Roster roster) {
        this.roster = roster;
    }

    private record Kind(String service, int minutes, String setting, String helps) {}

    void writeTo(Path folder) throws IOException {
        var table = new Table("student,type,name,minutes,provider,setting,begins,ends");
        List<Person> students = roster.people(Role.STUDENT);
        List<Person> teachers = roster.people(Role.TEACHER);
        int turn = 0;
        for (int n = FIRST; n < students.size(); n += ONE_IN) {
            rows(table, students.get(n), teachers.get(turn % 2), KINDS.get(turn % KINDS.size()));
            turn++;
        }
        table.writeTo(folder.resolve("services.csv"));
    }

    private void rows(Table table, Person student, Person manager, Kind kind) {
        String id = student.id().value();
        String adult = manager.id().value();
        String begins = roster.term().session().begin().toString();
        table.row(id, "case manager", BLANK, BLANK, adult, BLANK, begins, OPEN)
                .row(
                        id,
                        "service",
                        kind.service(),
                        String.valueOf(kind.minutes()),
                        adult,
                        kind.setting(),
                        begins,
                        OPEN)
                .row(id, "accommodation", kind.helps(), BLANK, BLANK, BLANK, begins, OPEN);
    }
}
