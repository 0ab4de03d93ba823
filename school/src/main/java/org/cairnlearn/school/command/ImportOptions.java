package org.cairnlearn.school.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every import takes. */
@Command
final class ImportOptions {
    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    @Parameters(paramLabel = "PATH", description = "A file or a folder, recognised by its content.")
    private Path path = Path.of("");

    @Option(
            names = "--dry-run",
            description = "Check and count as in the real run, then undo it all.")
    private boolean dryRun;

    @Option(
            names = "--accept-removals",
            description =
                    "Go on although more than a tenth of the school's active records would go.")
    private boolean acceptRemovals;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    SchoolOptions school() {
        return school;
    }

    Path path() {
        return Inputs.readable(path);
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean acceptRemovals() {
        return acceptRemovals;
    }

    boolean json() {
        return json;
    }
}
