package org.cairnlearn.school.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.OneRosterServer;
import org.cairnlearn.school.exchange.RosterPull;
import org.cairnlearn.school.exchange.RosterPull.Pulled;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn pull roster ADDRESS} */
@Command(
        name = "roster",
        description = "Fetch the roster from a OneRoster server, and later what changed there.",
        footer = {
            "",
            "ADDRESS is that of the service: https://SERVER/ims/oneroster/rostering/v1p2.",
            "When it breaks off, call it again: nothing is taken in before all of it is here."
        })
final class PullRoster implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "ADDRESS", description = "Of the rostering service.")
    private URI address = URI.create("");

    @Option(
            names = "--client",
            required = true,
            paramLabel = "ID",
            description = "Who Cairn is there: the client id that the server's people gave.")
    private String client = "";

    @Option(
            names = "--secret-file",
            required = true,
            paramLabel = "FILE",
            description = "Holds the client's secret.")
    private Path secretFile = Path.of("");

    @Option(
            names = "--token-address",
            paramLabel = "ADDRESS",
            description = "Where the server gives tokens; /oauth2/token there unless you say.")
    private URI tokens = URI.create("/oauth2/token");

    @Option(
            names = "--reach",
            paramLabel = "HOW",
            converter = PullFramework.ReachName.class,
            description = "internet, unless you say own-network or this-machine.")
    private Reach reach = Reach.INTERNET;

    @Option(names = "--all", description = "Ask for all of it again, not only for what changed.")
    private boolean all;

    @Mixin private final ImportManner manner = new ImportManner();

    PullRoster(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        var server = server();
        var settings = options.settings(shell);
        try (var pages = new PullFolder(address.getHost());
                var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = tenant(doors, settings.tenant());
            return tell(
                    doors.rosterPull()
                            .pull(
                                    new RosterPull.Wish(tenant, server, all),
                                    pages.path(),
                                    PullFramework::wait,
                                    got -> take(doors, tenant, got)));
        }
    }

    private OneRosterServer server() throws IOException {
        var where = address.resolve(tokens);
        if (!reach.mayAsk(address) || !reach.mayAsk(where)) {
            throw CommandStopped.usage(
                    "pull.address",
                    "This address cannot be asked.",
                    "Give the whole address of the service, beginning with https.");
        }
        var secret = Files.readString(Inputs.readableFile(secretFile)).strip();
        if (client.isBlank() || secret.isEmpty()) {
            throw CommandStopped.usage(
                    "pull.secret",
                    "A client has an id and a secret.",
                    "Write the secret into the file that --secret-file names.");
        }
        return new OneRosterServer(address, where, reach, client, secret);
    }

    /** A school may begin with what another server has. */
    private TenantId tenant(Doors doors, @Nullable TenantId named) {
        var choice = new TenantChoice(doors.tenants().all());
        return manner.dryRun()
                ? choice.require(named)
                : choice.find(named)
                        .orElseGet(() -> doors.tenants().add(DistrictName.UNKNOWN).id());
    }

    private ImportReport take(Doors doors, TenantId tenant, Path got) {
        var report =
                doors.importRoster(
                        new ImportWish(
                                tenant, got, manner.dryRun(), manner.acceptRemovals(), _ -> {}));
        var choice = new TenantChoice(doors.tenants().all());
        if (report.applied() && choice.isNamed(tenant, DistrictName.UNKNOWN)) {
            doors.tenants().rename(tenant, DistrictName.of(got));
        }
        return report;
    }

    private int tell(Pulled pulled) {
        return switch (pulled) {
            case Pulled.Taken(var report) ->
                    ImportRun.tell(shell, report, manner.json(), manner.dryRun());
            case Pulled.NoToken(var where, var status) ->
                    throw CommandStopped.failed(
                            "pull.no-token",
                            "The server gives no token at %s (HTTP %d).".formatted(where, status),
                            "Look at --client, the secret and --token-address.");
            case Pulled.Refused(var where, var status) ->
                    throw CommandStopped.failed(
                            "pull.refused",
                            "The server said no to %s (HTTP %d).".formatted(where, status),
                            "Look at the address; where it takes no filters, say --all.");
            case Pulled.NoAnswer(var where) ->
                    throw CommandStopped.failed(
                            "pull.no-answer",
                            "The server gave no answer to %s, or its name leads to where nothing is asked."
                                    .formatted(where),
                            "Try again later; for a server of your own network, say --reach.");
            case Pulled.Broken(var where, var line) ->
                    throw CommandStopped.failed(
                            "pull.broken",
                            "What came from %s is not what OneRoster has there, or breaks off at line %d."
                                    .formatted(where, line),
                            "Show it to the people of the server. Nothing was taken in.");
            case Pulled.Moved(var where) ->
                    throw CommandStopped.failed(
                            "pull.moved",
                            "The list %s had another length at its end than at its beginning, three times."
                                    .formatted(where),
                            "Try again when less changes there. Nothing was taken in.");
            case Pulled.TooLarge(var where) ->
                    throw CommandStopped.failed(
                            "pull.too-large",
                            "The server sends more for %s than any roster is.".formatted(where),
                            "Look at the address. Nothing was taken in.");
        };
    }
}
