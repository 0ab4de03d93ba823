package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn serve} */
@Command(
        name = "serve",
        description = "Run a school: its pages, until Ctrl-C.",
        footer = {
            "",
            "Only this machine reaches the pages, unless the setting address says more; give Cairn a certificate (tls.certificate) or a proxy with https (proxy) then."
        })
final class Serve implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "The pages' port (8080).")
    private @Nullable Integer port;

    Serve(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var settings = Ports.choose(options.settings(shell), port);
        var school = OpenSchool.withPages(settings, _ -> {});
        shell.out().printf("Cairn is at %s (Ctrl-C stops it)%n", school.address(settings));
        shell.out().printf("The school is in %s%n", settings.home().folder());
        shell.out().flush();
        school.doors().planClock().start();
        school.doors().modelNight().start();
        school.stayUp();
        return ExitCode.DONE;
    }
}
