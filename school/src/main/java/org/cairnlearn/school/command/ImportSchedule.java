package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import schedule PATH} */
@Command(
        name = "schedule",
        description = "Take in the school's year: days, bells, rooms, staff, absences.",
        footer = {
            "",
            "Reads a folder or a zip with any of these tables, or one of them:",
            "days.csv      school, date, kind, rotation, bells, note",
            "bells.csv     school, bells, period, name, starts, ends, flex, days",
            "rooms.csv     school, room, seats, features",
            "staff.csv     school, person, role, qualifications, team, planning, common, duties, standby",
            "absences.csv  school, person, date, until, periods, kind",
            "What each column says: docs/reference/schedule-tables.md."
        })
final class ImportSchedule implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportSchedule(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importSchedule);
    }
}
