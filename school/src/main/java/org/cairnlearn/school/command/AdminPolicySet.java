package org.cairnlearn.school.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairnlearn.school.competency.PolicyProblem;
import org.cairnlearn.school.competency.Publishing.NothingNew;
import org.cairnlearn.school.competency.Publishing.Published;
import org.cairnlearn.school.competency.Publishing.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn admin policy set} */
@Command(
        name = "set",
        description = "Publish the next version of a policy.",
        footer = {
            "",
            "FILE says in JSON what differs from the district's policy; see: cairn admin policy show."
        })
final class AdminPolicySet implements Callable<Integer> {
    private static final long MOST_BYTES = 1_000_000;

    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final PolicyOptions options = new PolicyOptions();

    @Parameters(paramLabel = "FILE", description = "The policy as JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The day from which it holds, for example 2027-08-16 (else now).")
    private @Nullable LocalDate from;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who publishes it; everybody in the school reads it (else the operator).")
    private String by = "the operator";

    @Option(names = "--dry-run", description = "Check as in the real run, then undo it.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the problems as one JSON document.")
    private boolean json;

    AdminPolicySet(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var document = read(Inputs.readableFile(file));
        return switch (options.with(shell, door -> door.publish(document, from, by, dryRun))) {
            case Published(var edition) ->
                    done(
                            dryRun
                                    ? "This was a dry run: the policy can be used, nothing was changed."
                                    : "Version %d is published.".formatted(edition.number()));
            case NothingNew(var edition) ->
                    done("Nothing new: version %d says the same.".formatted(edition.number()));
            case Refused(var problems) ->
                    throw CommandStopped.refused(
                            problems.stream().map(problem -> trouble(problem)).toList());
        };
    }

    private int done(String sentence) {
        if (json) {
            Json.print(Json.troubles(List.of()), shell.out());
        } else {
            shell.out().println(sentence);
            shell.out().flush();
        }
        return ExitCode.DONE;
    }

    private Trouble trouble(PolicyProblem problem) {
        return Trouble.error("policy.field", problem.message(), problem.fix())
                .at(file.getFileName().toString(), problem.pointer());
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw CommandStopped.refused(
                        "policy.too-long", "A policy has at most a million bytes.", "");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw CommandStopped.refused(
                    "policy.encoding", "The file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
