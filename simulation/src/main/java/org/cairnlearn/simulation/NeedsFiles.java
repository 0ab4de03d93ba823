package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What some students need beside lessons, as tables: services and accommodations, with the
 * specialist as provider and two adults who share the case work; and who learns English.
 */
final class NeedsFiles {
    private static final String BLANK = "";

    /** What the students in turn have. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("Reading support", 120, "pull-out", "Directions in short steps"),
                    new Kind("Speech and language", 60, "pull-out", "Time to answer"),
                    new Kind("Learning support", 90, "push-in", "A seat near the board"));

    private final Roster roster;
    private final String begins;

    NeedsFiles(Roster roster) {
        this.roster = roster;
        this.begins = roster.term().session().begin().toString();
    }

    private record Kind(String service, int minutes, String setting, String helps) {}

    void writeTo(Path folder) throws IOException {
        services().writeTo(folder.resolve("services.csv"));
        groups().writeTo(folder.resolve("groups.csv"));
    }

    private Table services() {
        var table = new Table("student,type,name,minutes,provider,setting,begins,ends");
        List<Person> teachers = roster.people(Role.TEACHER);
        int turn = 0;
        for (Person student : roster.people(Role.STUDENT)) {
            if (roster.needs().served().contains(student.id())) {
                int manager = Math.min(turn % 2, teachers.size() - 1);
                String adult = teachers.get(manager).id().value();
                served(table, student.id().value(), adult, KINDS.get(turn % KINDS.size()));
                turn++;
            }
            if (roster.needs().learningEnglish().contains(student.id())) {
                accommodation(table, student.id().value(), "New words beside the text");
            }
        }
        return table;
    }

    private void served(Table table, String student, String manager, Kind kind) {
        table.row(student, "case manager", BLANK, BLANK, manager, BLANK, begins, BLANK)
                .row(
                        student,
                        "service",
                        kind.service(),
                        String.valueOf(kind.minutes()),
                        roster.people(Role.TEACHER).get(1).id().value(),
                        kind.setting(),
                        begins,
                        BLANK);
        accommodation(table, student, kind.helps());
    }

    private void accommodation(Table table, String student, String helps) {
        table.row(student, "accommodation", helps, BLANK, BLANK, BLANK, begins, BLANK);
    }

    /** For whom a learner model's predictions may be less good: what {@code --groups} takes. */
    private Table groups() {
        var table = new Table("student,group");
        for (Person student : roster.people(Role.STUDENT)) {
            boolean learns = roster.needs().learningEnglish().contains(student.id());
            table.row(student.id().value(), learns ? "learning English" : "others");
        }
        return table;
    }
}
