package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.fitting.Fitting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to write a diagnosis of the predictions, and by which groups. */
final class DiagnosisOptions {
    @Option(
            names = "--report",
            paramLabel = "OUT.html",
            description =
                    "Write a page there: whether shares come true, for whom less, odd items; and the same as JSON beside it.")
    private @Nullable Path report;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "A table student,group: the report then compares the groups.")
    private @Nullable Path groups;

    void write(Fitting.Measured measured) throws IOException {
        if (report != null) {
            measured.diagnose(report, beside(report), groups());
        }
    }

    private static Path beside(Path page) {
        var name = page.getFileName() == null ? "report" : page.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return page.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
    }

    private Map<String, String> groups() throws IOException {
        if (groups == null) {
            return Map.of();
        }
        List<Trouble> troubles = new ArrayList<>();
        var read =
                Fitting.groups(
                        Inputs.readableFile(groups), problem -> troubles.add(Trouble.of(problem)));
        if (troubles.stream().anyMatch(Trouble::isError)) {
            throw CommandStopped.refused(troubles);
        }
        return read;
    }
}
