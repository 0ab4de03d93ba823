package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import services PATH} */
@Command(
        name = "services",
        description = "Take in students' services, accommodations and case managers.",
        footer = {
            "",
            "Reads CSV with the columns student, type, name, minutes, provider, setting, begins, ends.",
            "type is service, accommodation or case manager; setting is push-in or pull-out.",
            "The file is the whole: what an earlier file brought and this one lacks is gone."
        })
final class ImportServices implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportServices(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importServices);
    }
}
