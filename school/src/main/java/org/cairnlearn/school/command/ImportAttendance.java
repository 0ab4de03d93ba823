package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import attendance PATH} */
@Command(
        name = "attendance",
        description = "Take in who was absent or late.",
        footer = {
            "",
            "Reads CSV with the columns student, date, status and, where needed, block, class, minutes.",
            "status is present, absent or late; block is the period in the school's own words, class the class's id.",
            "A row without block and class is the whole day. What a row says takes the place of what was marked by hand for the same student and block; what no row names stays."
        })
final class ImportAttendance implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportAttendance(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importAttendance);
    }
}
