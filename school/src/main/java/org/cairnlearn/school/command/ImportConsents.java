package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn import consents PATH} */
@Command(
        name = "consents",
        description = "Take in what families and students allow and refuse, by purpose.",
        footer = {
            "",
            "Reads CSV with the columns student, purpose, answer, document, said, data, ends.",
            "purpose is directory, display, research, sharing, pictures or models; answer is given,",
            "refused or withdrawn; document says which paper, said from which day on. Without data",
            "it is about everything: else name, contact, work, attendance, services or pictures.",
            "Answers are only added; of several the last one said holds, and a refusal wins."
        })
final class ImportConsents implements Callable<Integer> {
    private final Shell shell;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportConsents(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new ImportRun(shell, options).intoASchool(Doors::importConsents);
    }
}
