package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import roster PATH} */
@Command(
        name = "roster",
        description = "Take in organisations, people, classes and enrollments.",
        footer = {"", "Reads OneRoster 1.1 CSV, as a folder or a zip."})
final class ImportRoster implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportRoster(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchoolOrANewOne(Doors::importRoster);
    }
}
