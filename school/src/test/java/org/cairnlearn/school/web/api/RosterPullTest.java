package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.OneRosterServer;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.exchange.RosterPull;
import org.cairnlearn.school.exchange.RosterPull.Pulled;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.web.api.ServerOfADistrict.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A school fetches its roster from its district's OneRoster server, page by page. */
@SchoolTest
class RosterPullTest {
    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    @TempDir Path folder;
    private RosterTown town;
    private TenantId copy;
    private Clients.Key key;
    private ServerOfADistrict server;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void a_district_with_a_server_and_a_school_without_a_roster() {
        town = new RosterTown(beans, port);
        copy = Schools.make(beans.getBean(Tenants.class)).theirs().id();
        key = town.system(Use.SCHOOL_WORK, Scope.ROSTER_CORE);
        server = new ServerOfADistrict(port);
    }

    @AfterEach
    void the_server_goes_home() {
        server.close();
        assertThat(folder).as("what is left of the pages").isEmptyDirectory();
    }

    private Pulled pull(OneRosterServer from, boolean all) {
        try {
            return beans.getBean(RosterPull.class)
                    .pull(new RosterPull.Wish(copy, from, all), folder, pauses::add, this::take);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportReport take(Path got) {
        return beans.getBean(RosterImport.class)
                .run(new ImportWish(copy, got, false, false, _ -> {}));
    }

    private Pulled pull() {
        return pull(server(key.secret(), Reach.THIS_MACHINE), false);
    }

    private OneRosterServer server(String secret, Reach reach) {
        return new OneRosterServer(
                server.address(RosterTown.SERVICE),
                server.address("/oauth2/token"),
                reach,
                key.id(),
                secret);
    }

    private static ImportReport taken(Pulled pulled) {
        assertThat(pulled).isInstanceOf(Pulled.Taken.class);
        return ((Pulled.Taken) pulled).report();
    }

    private static FileCount count(ImportReport report, String list) {
        return report.files().stream()
                .filter(one -> one.file().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private static String where(String page) {
        return RosterTown.SERVICE + "/" + page;
    }

    @Test
    void a_whole_roster_comes_in_equal_page_by_page() {
        var report = taken(pull());
        assertThat(report.problems()).isEmpty();
        assertThat(report.applied()).isTrue();
        assertThat(count(report, "users")).isEqualTo(new FileCount("users", 9, 9, 0, 0, 0, 0));
        assertThat(town.records(copy)).isNotEmpty().isEqualTo(town.records(town.tenant()));
        assertThat(server.asked())
                .startsWith("/oauth2/token")
                .contains(where("users?limit=1000&offset=8&sort=sourcedId&orderBy=asc"))
                .hasSize(1 + 4 + 5 + 1 + 1 + 2 + 2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void later_only_what_changed_comes_and_who_is_gone_goes() {
        server.givesAtATime(100);
        pull();
        server.asked();
        town.load(List.of("ada", "ben", "chi", "o'neil", "gus"));
        var more = taken(pull());
        assertThat(server.asked())
                .filteredOn(one -> one.contains("/users"))
                .hasSize(1)
                .allMatch(one -> one.contains("&filter=dateLastModified>'2026-11-23T"));
        assertThat(count(more, "users").fresh()).isEqualTo(1);
        assertThat(count(more, "users").changed()).isZero();
        assertThat(count(more, "enrollments").fresh()).isEqualTo(1);
        assertThat(town.records(copy)).isEqualTo(town.records(town.tenant()));
        town.load(List.of("ada", "ben", "chi", "o'neil", "gus", "hal", "ivy", "jon", "kai"));
        pull();
        town.load(List.of("ada", "ben", "chi", "o'neil", "gus", "hal", "ivy", "jon"));
        assertThat(count(taken(pull()), "users").gone()).isEqualTo(1);
        assertThat(town.records(copy)).isEqualTo(town.records(town.tenant()));
    }

    @Test
    void a_server_that_fails_on_the_way_changes_nothing_and_the_next_visit_ends_it() {
        server.mood(page -> failing(page, "users?offset=4", new Mood(500, "", "")));
        assertThat(pull()).isEqualTo(new Pulled.Refused(where("users?offset=4"), 500));
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16));
        assertThat(town.records(copy)).isEmpty();
        server.mood(_ -> Optional.empty());
        assertThat(count(taken(pull()), "users").fresh()).isEqualTo(9);
        server.mood(page -> failing(page, "orgs?offset=2", new Mood(404, "", "")));
        town.load(List.of("ada"));
        var before = town.records(copy);
        assertThat(pull()).isEqualTo(new Pulled.Refused(where("orgs?offset=2"), 404));
        assertThat(town.records(copy)).isEqualTo(before);
    }

    private static Optional<Mood> failing(String page, String which, Mood how) {
        return page.equals(which) ? Optional.of(how) : Optional.empty();
    }

    @Test
    void what_is_no_list_is_named_by_path_page_and_line() {
        server.mood(page ->
                failing(page, "users?offset=2", new Mood(200, "{\"users\":[\n{\"sour", "")));
        assertThat(pull()).isEqualTo(new Pulled.Broken(where("users?offset=2"), 2));
        server.mood(page -> failing(page, "token", new Mood(200, "<html>", "")));
        assertThat(pull()).isEqualTo(new Pulled.Broken("/oauth2/token", 1));
        server.mood(
                page -> failing(page, "enrollments?offset=0", new Mood(200, "{\"users\":[]}", "")));
        assertThat(pull()).isEqualTo(new Pulled.Broken(where("enrollments?offset=0"), 1));
        assertThat(town.records(copy)).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_taken_is_named_by_its_address_and_all_is_asked_for_again() {
        server.says(body -> body.replace("\"N-ada\"", "\"N-ada\",\"enabledUser\":\"maybe\""));
        var report = taken(pull());
        assertThat(report.applied()).isTrue();
        assertThat(report.problems())
                .filteredOn(one -> one.code().equals("oneroster.not-true-or-false"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.file()).isEqualTo("users?offset=0");
                    assertThat(one.pointer()).isEqualTo("/users/ada/enabledUser");
                    assertThat(one.field()).isEqualTo("enabledUser");
                });
        assertThat(count(report, "users").refused()).isEqualTo(1);
        server.asked();
        server.says(body -> body);
        assertThat(count(taken(pull()), "users").fresh()).isEqualTo(1);
        assertThat(server.asked()).noneMatch(one -> one.contains("filter="));
        assertThat(town.records(copy)).isEqualTo(town.records(town.tenant()));
    }

    @Test
    void a_busy_server_is_left_alone_for_as_long_as_it_says() {
        var times = new AtomicInteger();
        server.mood(page ->
                page.equals("orgs?offset=0") && times.getAndIncrement() < 2
                        ? Optional.of(new Mood(times.get() == 1 ? 429 : 503, "", "7"))
                        : Optional.empty());
        assertThat(taken(pull()).applied()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        server.mood(page -> failing(page, "users?offset=0", new Mood(503, "", "3600")));
        assertThat(pull()).isEqualTo(new Pulled.Refused(where("users?offset=0"), 503));
        assertThat(pauses).as("an hour is another visit").hasSize(2);
    }

    @Test
    void a_token_whose_time_is_over_is_asked_for_anew() {
        var times = new AtomicInteger();
        server.mood(page ->
                page.startsWith("users") && times.getAndIncrement() == 0
                        ? Optional.of(new Mood(401, "", ""))
                        : Optional.empty());
        assertThat(taken(pull()).applied()).isTrue();
        assertThat(server.asked()).filteredOn(one -> one.contains("token")).hasSize(2);
        assertThat(pull(server("wrong", Reach.THIS_MACHINE), false))
                .isEqualTo(new Pulled.NoToken("/oauth2/token", 401));
    }

    @Test
    void a_list_that_never_has_the_length_that_it_says_is_not_taken() {
        server.counts("99");
        assertThat(pull()).isEqualTo(new Pulled.Moved(where("enrollments?offset=0")));
        assertThat(town.records(copy)).isEmpty();
    }

    @Test
    void half_a_school_does_not_go_by_itself_and_is_asked_about_again() {
        pull();
        var before = town.records(copy);
        town.load(List.of("ada"));
        for (var all : List.of(false, true)) {
            var report = taken(pull(server(key.secret(), Reach.THIS_MACHINE), all));
            assertThat(report.applied()).isFalse();
            assertThat(report.problems())
                    .anyMatch(one -> one.code().equals("roster.too-many-would-go"));
        }
        assertThat(town.records(copy)).isEqualTo(before);
    }

    @Test
    void a_name_that_leads_inside_is_never_asked() {
        assertThat(pull(server(key.secret(), Reach.INTERNET), false))
                .isEqualTo(new Pulled.NoAnswer("/oauth2/token"));
        var elsewhere =
                new OneRosterServer(
                        URI.create("https://localhost:1/x"),
                        server.address("/oauth2/token"),
                        Reach.THIS_MACHINE,
                        key.id(),
                        key.secret());
        assertThat(elsewhere.toString()).doesNotContain(key.secret());
        assertThat(server.asked()).isEmpty();
    }
}
