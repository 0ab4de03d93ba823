package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import org.cairnlearn.school.competency.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cairn admin policy show} */
@Command(
        name = "show",
        description = "Print the policy in force as JSON, ready to be changed and set.",
        footer = {"", "Its version is told on standard error."})
final class AdminPolicyShow implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final PolicyOptions options = new PolicyOptions();

    AdminPolicyShow(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var policy = options.with(shell, PolicyDoor::inForce);
        shell.err().printf("Version %s.%n", policy.version().name());
        shell.err().flush();
        shell.out().println(PolicyBook.document(policy));
        shell.out().flush();
        return ExitCode.DONE;
    }
}
