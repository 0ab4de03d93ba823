package org.cairnlearn.school.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairnlearn.school.exchange.FrameworkPull;
import org.cairnlearn.school.exchange.FrameworkPull.Pulled;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.Reach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn pull framework ADDRESS} */
@Command(
        name = "framework",
        description = "Fetch a framework from a CASE server, and take in what changed.",
        footer = {
            "",
            "ADDRESS is that of a package: https://SERVER/ims/case/v1p1/CFPackages/ID.",
            "When it breaks off, call it again: nothing is taken in before all of it is here."
        })
final class PullFramework implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "ADDRESS", description = "Of the package.")
    private URI address = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token that the server asks for.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--reach",
            paramLabel = "HOW",
            converter = ReachName.class,
            description = "internet, unless you say own-network or this-machine.")
    private Reach reach = Reach.INTERNET;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    PullFramework(Shell shell) {
        this.shell = shell;
    }

    /** How far, as it is typed. */
    static final class ReachName implements ITypeConverter<Reach> {
        @Override
        public Reach convert(String typed) {
            for (var reach : Reach.values()) {
                if (reach.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(typed)) {
                    return reach;
                }
            }
            throw new TypeConversionException("say internet, own-network or this-machine");
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!reach.mayAsk(address)) {
            throw CommandStopped.usage(
                    "pull.address",
                    "This address cannot be asked.",
                    "Give the whole address of a package, beginning with https.");
        }
        var file = tokenFile;
        var token = file == null ? "" : Files.readString(Inputs.readableFile(file)).strip();
        var settings = options.settings(shell);
        var folder = Files.createTempDirectory("cairn-pull");
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            return tell(
                    doors.frameworkPull()
                            .pull(
                                    new FrameworkPull.Wish(tenant, address, reach, token),
                                    folder,
                                    PullFramework::wait,
                                    got ->
                                            doors.importFramework(
                                                    new ImportWish(
                                                            tenant, got, false, false, _ -> {}))));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    static void wait(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int tell(Pulled pulled) {
        return switch (pulled) {
            case Pulled.Taken(var report) -> ImportRun.tell(shell, report, json, false);
            case Pulled.NothingNew() -> nothingNew();
            case Pulled.Refused(var status) ->
                    throw CommandStopped.failed(
                            "pull.refused",
                            "The server said no (HTTP %d).".formatted(status),
                            "Look at the address; if it asks for a token, give --token-file.");
            case Pulled.TooLarge() ->
                    throw CommandStopped.failed(
                            "pull.too-large",
                            "The server sends more than any framework is.",
                            "Look at the address.");
            case Pulled.NoAnswer() ->
                    throw CommandStopped.failed(
                            "pull.no-answer",
                            "The server gave no answer, or its name leads to where nothing is asked.",
                            "Try again later; for a server of your own network, say --reach.");
        };
    }

    private int nothingNew() {
        if (json) {
            Json.print(
                    Json.report(new ImportReport("unchanged", true, List.of(), List.of())),
                    shell.out());
        } else {
            shell.out().println("Nothing has changed there since the last time.");
            shell.out().flush();
        }
        return ExitCode.DONE;
    }
}
