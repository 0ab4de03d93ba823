package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.FrameworkPull;
import org.cairnlearn.school.exchange.FrameworkPull.Pulled;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** One district fetches a framework from another one's service, or from a server with moods. */
@SchoolTest
class FrameworkPullTest {
    private static final String ID = "d0000000-0000-4000-8000-000000000000";
    private static final String PACKAGE =
            """
            {"CFDocument":{"identifier":"%s","title":"Numbers"},
             "CFItems":[{"identifier":"10000000-0000-4000-8000-000000000000","fullStatement":"%s"}]}
            """;

    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    @TempDir Path folder;
    private RosterTown town;
    private TenantId ours;
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Integer> moods = new ArrayDeque<>();
    private final List<String> agents = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void two_districts_and_a_server_with_moods() throws IOException {
        town = new RosterTown(beans, port);
        ours = new RosterTown(beans, port).tenant();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                    var mood = moods.isEmpty() ? 200 : moods.pop();
                    var body =
                            PACKAGE.formatted(ID, "Count to 20.").getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders()
                            .add("Location", "http://127.0.0.1:" + port + "/sign-in");
                    exchange.sendResponseHeaders(mood, mood == 200 ? body.length : -1);
                    if (mood == 200) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void the_server_goes_home() {
        server.stop(0);
    }

    private ImportReport take(TenantId tenant, Path file) {
        return beans.getBean(FrameworkImport.class)
                .run(new ImportWish(tenant, file, false, false, _ -> {}));
    }

    private void teach(String statement) throws IOException {
        var file =
                Files.writeString(folder.resolve("theirs.json"), PACKAGE.formatted(ID, statement));
        take(town.tenant(), file);
    }

    private Pulled pull(String address, Reach reach, String token) throws IOException {
        return beans.getBean(FrameworkPull.class)
                .pull(
                        new FrameworkPull.Wish(ours, URI.create(address), reach, token),
                        folder,
                        pauses::add,
                        got -> take(ours, got));
    }

    private Pulled pullFromTown() throws IOException {
        return pull(
                "http://127.0.0.1:%d/ims/case/v1p1/CFPackages/%s".formatted(port, ID),
                Reach.THIS_MACHINE,
                town.token(town.system(Use.SCHOOL_WORK, Scope.FRAMEWORKS)));
    }

    private Pulled pullFromServer() throws IOException {
        return pull(
                "http://127.0.0.1:%d/CFPackages/x".formatted(server.getAddress().getPort()),
                Reach.THIS_MACHINE,
                "");
    }

    private static FileCount items(Pulled pulled) {
        assertThat(pulled).isInstanceOf(Pulled.Taken.class);
        return ((Pulled.Taken) pulled).report().files().getFirst();
    }

    @Test
    void a_framework_comes_from_another_cairn_and_later_only_what_changed() throws IOException {
        teach("Count to 20.");
        assertThat(items(pullFromTown()).fresh()).isEqualTo(1);
        assertThat(pullFromTown()).isEqualTo(new Pulled.NothingNew());
        teach("Count to 30.");
        assertThat(items(pullFromTown()).changed()).isEqualTo(1);
        assertThat(folder.resolve("package.json")).doesNotExist();
    }

    @Test
    void a_busy_server_is_asked_again_later_and_told_who_asks() throws IOException {
        moods.addAll(List.of(503, 429));
        assertThat(items(pullFromServer()).fresh()).isEqualTo(1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(agents).containsOnly("Cairn");
    }

    @Test
    void a_server_without_stamps_sends_all_of_it_again_and_nothing_changes() throws IOException {
        pullFromServer();
        assertThat(items(pullFromServer()).unchanged()).isEqualTo(1);
    }

    @Test
    void who_stays_busy_or_says_no_or_sends_elsewhere_is_not_taken_in() throws IOException {
        moods.addAll(List.of(500, 500, 500, 500, 404, 302));
        assertThat(pullFromServer()).isEqualTo(new Pulled.Refused(500));
        assertThat(pauses).hasSize(3);
        assertThat(pullFromServer()).isEqualTo(new Pulled.Refused(404));
        assertThat(pullFromServer()).isEqualTo(new Pulled.Refused(302));
        assertThat(pauses).hasSize(3);
    }

    @Test
    void a_name_that_leads_inside_is_never_asked() throws IOException {
        var here = server.getAddress().getPort();
        for (var address :
                List.of(
                        "https://localhost:%d/x".formatted(here),
                        "https://127.0.0.1:%d/x".formatted(here),
                        "http://127.0.0.1:%d/x".formatted(here),
                        "file:///etc/passwd")) {
            assertThat(pull(address, Reach.INTERNET, "")).isEqualTo(new Pulled.NoAnswer());
        }
        assertThat(agents).isEmpty();
    }
}
