package org.cairnlearn.school.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How an import is to go and to be told, wherever its data come from. */
@Command
final class ImportManner {
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
