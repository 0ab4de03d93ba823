package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import lineitems PATH} */
@Command(
        name = "lineitems",
        description = "Take in what is due in another system, for the students' day.",
        footer = {
            "",
            "Reads lineItems.csv of OneRoster 1.1 or 1.2, or the folder that holds it: sourcedId,",
            "title, classSourcedId, dueDate, and where they are there assignDate and status.",
            "What the file does not name stays; tobedeleted takes an item away."
        })
final class ImportLineItems implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportLineItems(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importLineItems);
    }
}
