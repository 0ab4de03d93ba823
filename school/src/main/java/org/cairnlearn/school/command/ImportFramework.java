package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import framework PATH} */
@Command(
        name = "framework",
        description = "Take in a framework of skills with their prerequisites.",
        footer = {
            "",
            "Reads CASE packages (JSON, CSV, XLSX), Ed-Fi standards, tables of standards."
        })
final class ImportFramework implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportFramework(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options)
                .intoASchoolOrANewOne(Doors::importFramework, () -> DistrictName.UNKNOWN);
    }
}
