package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;

/** A response log that a command was given: whole, or the command stops. */
final class LogInput {
    private final Shell shell;

    LogInput(Shell shell) {
        this.shell = shell;
    }

    LogFile.Whole require(Path file) throws IOException {
        return require(file, Set.of());
    }

    /** Without some students. */
    LogFile.Whole require(Path file, Set<String> leftOut) throws IOException {
        return switch (Fitting.read(Inputs.readableFile(file), leftOut)) {
            case LogFile.Whole whole -> {
                whole.warnings()
                        .forEach(warning -> shell.err().println(Trouble.of(warning).sentence()));
                shell.err().flush();
                yield whole;
            }
            case LogFile.Refused refused ->
                    throw CommandStopped.refused(
                            refused.problems().stream().map(Trouble::of).toList());
        };
    }
}
