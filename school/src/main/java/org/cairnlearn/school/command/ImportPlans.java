package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import plans PATH} */
@Command(
        name = "plans",
        description = "Take in the groups of past days, as they stood before the school had Cairn.",
        footer = {
            "",
            "Reads CSV with the columns student, date, block, group, kind and, where they are"
                    + " known, class, skill, topic, leader, room, chosen, approved, approver.",
            "kind is lesson, support, peers, project or own pace; approved is yes, no or a day and"
                    + " time.",
            "Of days that are over only. A block that has a plan keeps it."
        })
final class ImportPlans implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportPlans(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importPlans);
    }
}
