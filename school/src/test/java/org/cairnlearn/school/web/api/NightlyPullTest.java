package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.command.Certificate;
import org.cairnlearn.school.exchange.Connection;
import org.cairnlearn.school.exchange.Connection.Outcome;
import org.cairnlearn.school.exchange.ConnectionBook;
import org.cairnlearn.school.exchange.ConnectionCheck;
import org.cairnlearn.school.exchange.ConnectionCheck.Found;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportedRun;
import org.cairnlearn.school.exchange.NightlyPull;
import org.cairnlearn.school.exchange.Previews;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.api.ServerOfADistrict.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school keeps its district's OneRoster server, tests it, and fetches from it every night. */
@SchoolTest
class NightlyPullTest {
    @Autowired BeanFactory beans;
    @Autowired ConnectionBook connections;
    @Autowired ConnectionCheck check;
    @Autowired NightlyPull nightly;
    @Autowired ImportLedger ledger;
    @Autowired Previews previews;
    @Autowired SourceBook sources;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;
    private TenantId copy;
    private Actor.Somebody office;
    private ServerOfADistrict server;
    private Clients.Key key;

    @BeforeEach
    void a_district_with_a_server_and_a_school_without_a_roster() {
        town = new RosterTown(beans, port);
        copy = Schools.make(beans.getBean(Tenants.class)).theirs().id();
        key = town.system(Use.SCHOOL_WORK, Scope.ROSTER_CORE);
        server = new ServerOfADistrict(port);
        var keeper =
                work.write(
                        Actor.Task.importing(copy),
                        () -> {
                            var made = roster.addStudents(List.of("keeper")).get("keeper");
                            sql.sql("update roster.person set role = 'administrator'").update();
                            return made;
                        });
        office = new Actor.Somebody(copy, keeper.value());
    }

    @AfterEach
    void the_server_goes_home() {
        server.close();
    }

    private UUID keep(String name, URI address, Reach reach, String secret) {
        var where =
                new Connection.Server(address, address.resolve("/oauth2/token"), reach, key.id());
        return connections
                .keep(office, new ConnectionBook.Wish(name, where, secret, 3))
                .orElseThrow();
    }

    private UUID keep() {
        return keep(
                "District", server.address(RosterTown.SERVICE), Reach.THIS_MACHINE, key.secret());
    }

    private ConnectionCheck.Result checked(UUID one) {
        return check.check(copy, one).orElseThrow();
    }

    private Found found(String name, URI address, Reach reach, String secret) {
        return checked(keep(name, address, reach, secret)).found();
    }

    @Test
    void a_check_says_what_it_found_and_takes_nothing_in() {
        var service = server.address(RosterTown.SERVICE);
        var good = checked(keep());
        assertThat(good.found()).isEqualTo(Found.GOOD);
        assertThat(good.organisations()).isEqualTo(3);
        assertThat(good.classes()).isPositive();
        assertThat(good.took()).isPositive();
        assertThat(found("wrong", service, Reach.THIS_MACHINE, "wrong")).isEqualTo(Found.NO_TOKEN);
        assertThat(found("inside", URI.create("https://localhost/r"), Reach.INTERNET, "x"))
                .isEqualTo(Found.NOT_TO_BE_ASKED);
        assertThat(found("plain", service, Reach.INTERNET, "x")).isEqualTo(Found.NOT_TO_BE_ASKED);
        server.mood(
                page -> page.startsWith("orgs") ? Optional.of(mood(403, "{}")) : Optional.empty());
        assertThat(found("scope", service, Reach.THIS_MACHINE, key.secret()))
                .isEqualTo(Found.NO_SCOPE);
        server.mood(
                page -> page.startsWith("orgs") ? Optional.of(mood(200, "<p>")) : Optional.empty());
        assertThat(found("other", service, Reach.THIS_MACHINE, key.secret()))
                .isEqualTo(Found.NOT_ONEROSTER);
        server.close();
        assertThat(found("silent", service, Reach.THIS_MACHINE, "x"))
                .isEqualTo(Found.NOT_REACHABLE);
        assertThat(copied()).isEmpty();
        server = new ServerOfADistrict(port);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted(@TempDir Path folder)
            throws Exception {
        var https = Certificate.madeIn(folder).shown();
        var there = URI.create("https://127.0.0.1:%d/r".formatted(https.getAddress().getPort()));
        assertThat(found("own", there, Reach.THIS_MACHINE, "x")).isEqualTo(Found.CERTIFICATE);
        https.stop(0);
    }

    private static Mood mood(int status, String body) {
        return new Mood(status, body, "");
    }

    /** All but who keeps the connection. */
    private List<String> copied() {
        return town.records(copy).stream().filter(one -> !one.contains("keeper")).toList();
    }

    private Outcome visit(UUID one) {
        return nightly.visit(copy, one, _ -> {});
    }

    private List<ImportedRun> waiting() {
        return work.read(office, () -> ledger.history(20)).stream()
                .filter(run -> run.state() == RunState.PREVIEW)
                .toList();
    }

    @Test
    void the_first_roster_waits_for_a_person_and_so_does_one_by_which_a_tenth_would_go() {
        var one = keep();
        assertThat(visit(one)).isEqualTo(Outcome.WAITS);
        assertThat(visit(one)).as("the newer preview alone waits").isEqualTo(Outcome.WAITS);
        assertThat(waiting()).hasSize(1);
        assertThat(copied()).isEmpty();
        assertThat(previews.apply(office, waiting().getFirst().id(), false))
                .isInstanceOf(Previews.Outcome.Ran.class);
        assertThat(copied()).isEqualTo(town.records(town.tenant()));
        assertThat(visit(one)).isEqualTo(Outcome.TAKEN);
        town.load(List.of("ada", "ben", "chi", "o'neil", "gus"));
        assertThat(visit(one)).isEqualTo(Outcome.TAKEN);
        assertThat(copied()).isEqualTo(town.records(town.tenant()));
        town.load(List.of("ada"));
        assertThat(visit(one)).isEqualTo(Outcome.WAITS);
        var stopped = waiting().getFirst();
        assertThat(stopped.removals()).isNotEmpty();
        assertThat(copied()).isNotEqualTo(town.records(town.tenant()));
        assertThat(previews.apply(office, stopped.id(), false))
                .isInstanceOf(Previews.Outcome.NotConfirmed.class);
        assertThat(previews.apply(office, stopped.id(), true))
                .isInstanceOf(Previews.Outcome.Ran.class);
        assertThat(copied()).isEqualTo(town.records(town.tenant()));
    }

    @Test
    void nothing_comes_from_a_paused_source_and_a_server_that_says_no_is_asked_an_hour_later() {
        var one = keep();
        var source = new SourceBook.Source(copy, ImportKind.ROSTER, "District");
        sources.pause(source, new PersonId(office.person()));
        server.asked();
        assertThat(visit(one)).isEqualTo(Outcome.NOT_TAKEN);
        assertThat(server.asked()).isEmpty();
        sources.resume(source);
        server.mood(page -> Optional.of(mood(401, "{}")));
        assertThat(visit(one)).isEqualTo(Outcome.NO_TOKEN);
        var last = work.read(office, () -> connections.all()).getFirst().last();
        assertThat(last.where()).isEqualTo("/oauth2/token");
        assertThat(last.status()).isEqualTo(401);
        assertThat(due(Duration.ofMinutes(59))).isEmpty();
        assertThat(due(Duration.ofMinutes(61))).containsExactly(one);
        assertThat(due(Duration.ofMinutes(62))).as("it is somebody's turn").isEmpty();
        assertThat(connections.keep(office, wish())).as("the name is taken").isEmpty();
        assertThat(sealed()).doesNotContain(key.secret());
        assertThat(connections.remove(copy, one)).isTrue();
        assertThat(connections.remove(copy, one)).isFalse();
        assertThat(visit(one)).isEqualTo(Outcome.FAILED);
    }

    private ConnectionBook.Wish wish() {
        var address = URI.create("https://sis.example/r");
        return new ConnectionBook.Wish(
                "District",
                new Connection.Server(address, address, Reach.INTERNET, "c"),
                "secret",
                3);
    }

    private String sealed() {
        var bytes =
                work.read(
                        Actor.Task.importing(copy),
                        () ->
                                sql.sql("select secret from exchange.connection")
                                        .query((row, _) -> row.getBytes("secret"))
                                        .single());
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<UUID> due(Duration later) {
        var due = new ArrayList<UUID>();
        clock.at(TestClock.MONDAY_MORNING.plus(later), () -> due.addAll(nightly.due(copy)));
        return due;
    }
}
