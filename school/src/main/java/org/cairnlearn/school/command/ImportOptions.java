package org.cairnlearn.school.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What every import takes. */
@Command
final class ImportOptions {
    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    @Parameters(paramLabel = "PATH", description = "A file or a folder, recognised by its content.")
    private Path path = Path.of("");

    @Mixin private final ImportManner manner = new ImportManner();

    SchoolOptions school() {
        return school;
    }

    Path path() {
        return Inputs.readable(path);
    }

    boolean dryRun() {
        return manner.dryRun();
    }

    boolean acceptRemovals() {
        return manner.acceptRemovals();
    }

    boolean json() {
        return manner.json();
    }
}
