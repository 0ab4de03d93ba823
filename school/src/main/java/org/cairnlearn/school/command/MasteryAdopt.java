package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import org.cairnlearn.school.mastery.ModelBook;
import org.cairnlearn.school.platform.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn mastery adopt NUMBER} */
@Command(
        name = "adopt",
        description = "Let a fitted model hold for a school, or keep it out.",
        footer = {
            "",
            "All estimates of the school change in one moment. 0 is the model that is not fitted."
        })
final class MasteryAdopt implements Callable<Integer>, HasLog {
    private final Shell shell;

    @Parameters(paramLabel = "NUMBER", description = "The model, as cairn mastery fit numbers it.")
    private int number;

    @Option(names = "--keep", description = "Keep what is in force: this model is not adopted.")
    private boolean keep;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; the office reads it (else the operator).")
    private String by = "the operator";

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    MasteryAdopt(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CairnLog log(Shell of) {
        return school.log(of);
    }

    @Override
    public Integer call() {
        var settings = school.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            if (!done(doors.models(), tenant)) {
                throw CommandStopped.refused(
                        "model.not-there",
                        "There is no such model to decide on.",
                        "The office's page \"Learner model\" shows all of them.");
            }
        }
        shell.out()
                .println(
                        keep
                                ? "What was in force stays."
                                : "Every estimate of the school is now made by this model.");
        shell.out().flush();
        return ExitCode.DONE;
    }

    private boolean done(ModelBook models, TenantId tenant) {
        return keep ? models.keepOut(tenant, number, by) : models.adopt(tenant, number, by);
    }
}
