package org.cairnlearn.school.command;

import java.util.stream.Stream;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model, and who trains it. */
final class ModelOptions {
    @Option(
            names = "--split",
            paramLabel = "src|hash",
            description =
                    "Who tests: whom the log's column split names, or every fifth student by a hash of the name. Standard: src if the log has it.")
    private @Nullable String split;

    @Option(
            names = "--model",
            paramLabel = "state-space|bkt|bkt-forgets",
            description = "Which model. Standard: state-space.")
    private String model = "state-space";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "At most so many threads; the result is the same to the bit.")
    private int threads = 1;

    Fitting.Kind kind() {
        if (threads < 1) {
            throw usage("--threads takes a number from 1.");
        }
        return Stream.of(Fitting.Kind.values())
                .filter(kind -> kind.text().equals(model))
                .findFirst()
                .orElseThrow(() -> usage("--model takes state-space, bkt or bkt-forgets."));
    }

    int threads() {
        return threads;
    }

    Fitting.Parting parting(LogFile.Whole log) {
        var bySource = Fitting.parting(log) == Fitting.Parting.SRC;
        if (split == null) {
            return Fitting.parting(log);
        }
        return switch (split) {
            case "hash" -> Fitting.Parting.HASH;
            case "src" -> {
                if (!bySource) {
                    throw CommandStopped.refused(
                            "responses.no-split",
                            "The log does not say of every student whether he or she trains or tests.",
                            "Use --split hash, or fill the column split with train and test.");
                }
                yield Fitting.Parting.SRC;
            }
            default -> throw usage("--split takes src or hash.");
        };
    }

    private static CommandStopped usage(String message) {
        return CommandStopped.usage("command.usage", message, "See cairn mastery --help.");
    }
}
