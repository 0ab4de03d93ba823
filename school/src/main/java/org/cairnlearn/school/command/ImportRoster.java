package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import roster PATH} */
@Command(
        name = "roster",
        description = "Take in organisations, people, classes and enrollments.",
        footer = {
            "",
            "Reads OneRoster CSV 1.1 and 1.2 (bulk and delta), a OneRoster 1.1 JSON dump, Ed-Fi XML",
            "and School Data Sync CSV 1 and 2.1: a folder, a zip or one file."
        })
final class ImportRoster implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportRoster(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options)
                .intoASchoolOrANewOne(Doors::importRoster, () -> DistrictName.of(options.path()));
    }
}
