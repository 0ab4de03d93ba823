package org.cairnlearn.school.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.exchange.Arrival;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Another system is told what happens: signed, in order, until it says that it has it. */
@SchoolTest
class WebhooksTest {
    private static final Instant NOON = TestClock.MONDAY_MORNING;

    @Autowired HookBook hooks;
    @Autowired Delivery delivery;
    @Autowired Clients clients;
    @Autowired ImportLedger ledger;
    @Autowired HookTrial trial;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired ApplicationEventPublisher events;
    @TempDir Path folder;

    private TenantId ours;
    private TenantId theirs;
    private UUID system;
    private HttpServer receiver;
    private final Deque<Integer> moods = new ArrayDeque<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();

    /** A request as it arrived. */
    private record Got(String id, String at, String signature, String body) {}

    @BeforeEach
    void a_district_with_a_system_and_its_receiver() throws IOException {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        system = system(ours);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    got.add(
                            new Got(
                                    headers.getFirst("webhook-id"),
                                    headers.getFirst("webhook-timestamp"),
                                    headers.getFirst("webhook-signature"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(moods.isEmpty() ? 204 : moods.pop(), -1);
                    exchange.close();
                });
        receiver.start();
    }

    @AfterEach
    void the_receiver_goes_home() {
        receiver.stop(0);
    }

    private UUID system(TenantId tenant) {
        var wish =
                new Clients.Wish(
                        "Library",
                        ApiClient.Use.SHARING,
                        Set.of(Scope.ROSTER),
                        LocalDate.of(2027, 6, 30));
        return work.write(Actor.Task.administering(tenant), () -> clients.add(wish, null)).client();
    }

    private HookBook.Made hook(TenantId tenant, UUID client, Kind... kinds) {
        var address = "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
        var where = new Hook.Where(URI.create(address), Reach.THIS_MACHINE);
        return work.write(
                Actor.Task.administering(tenant),
                () -> hooks.add(new HookBook.Wish(client, where, Set.of(kinds)), null));
    }

    private void work(TenantId tenant, int fresh) {
        work.write(
                Actor.Task.importing(tenant),
                () -> {
                    events.publishEvent(new EvidenceRecorded(new UUID(0, fresh), fresh, 0));
                    return true;
                });
    }

    private void tellAt(Instant moment) {
        clock.at(moment, () -> delivery.due(ours).forEach(hook -> delivery.tell(ours, hook)));
    }

    private Hook onlyHook() {
        var all = work.read(Actor.Task.administering(ours), hooks::all);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** As the guide tells whoever receives one, and not by our own code. */
    private static String signature(String secret, Got one) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = one.id() + "." + one.at() + "." + one.body();
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_import_that_has_ended_is_told_once_and_signed() throws GeneralSecurityException {
        var made = hook(ours, system, Kind.IMPORT_ENDED);
        var wish = new ImportWish(ours, folder.resolve("roster"), false, false, _ -> {});
        ledger.keep(
                Arrival.ofCommand(ImportKind.ROSTER, ""),
                wish,
                () -> new ImportReport("oneroster 1.2", true, List.of(), List.of()));
        work(ours, 7);
        tellAt(NOON);
        tellAt(NOON.plusSeconds(600));
        assertThat(got).hasSize(1);
        var message = got.getFirst();
        assertThat(message.signature()).isEqualTo(signature(made.secret(), message));
        assertThat(message.at()).isEqualTo(Long.toString(NOON.getEpochSecond()));
        assertThat(message.body())
                .startsWith("{\"type\":\"import.ended\",\"timestamp\":\"2026-11-23T13:40:00Z\"")
                .contains("\"kind\":\"roster\"", "\"state\":\"applied\"");
        assertThat(onlyHook().health().lastGood()).isEqualTo(NOON);
    }

    @Test
    void who_has_to_look_after_a_source_is_told_and_a_test_message_says_whether_one_is_taken()
            throws GeneralSecurityException {
        var made = hook(ours, system, Kind.SOURCE_ALERT);
        var wish = new ImportWish(ours, folder.resolve("roster"), false, false, _ -> {});
        for (var refused : List.of(10, 11, 100)) {
            var count = new FileCount("users.csv", 100, 0, 0, 100 - refused, 0, refused);
            ledger.keep(
                    Arrival.ofCommand(ImportKind.ROSTER, "District"),
                    wish,
                    () -> new ImportReport("x", refused < 100, List.of(count), List.of()));
        }
        tellAt(NOON);
        assertThat(got).hasSize(2);
        assertThat(got.getFirst().body())
                .contains("\"type\":\"source.alert\"", "\"source\":\"District\"")
                .contains("\"why\":\"rows_refused\"");
        assertThat(got.getLast().body()).contains("\"why\":\"refused\"");
        moods.add(500);
        assertThat(trial.send(ours, made.id()).orElseThrow().isTaken()).isFalse();
        assertThat(trial.send(ours, made.id()).orElseThrow().status()).isEqualTo(204);
        assertThat(got.getLast().body()).contains("\"type\":\"test\"");
        assertThat(got.getLast().signature()).isEqualTo(signature(made.secret(), got.getLast()));
        assertThat(onlyHook().health().failingSince()).as("only tried").isNull();
        assertThat(trial.send(theirs, made.id())).isEmpty();
    }

    @Test
    void who_cannot_take_it_is_told_the_same_again_and_the_rest_in_its_order() {
        hook(ours, system, Kind.EVIDENCE_RECORDED);
        work(ours, 1);
        work(ours, 2);
        moods.addAll(List.of(500, 503));
        tellAt(NOON);
        assertThat(onlyHook().health().failingSince()).isEqualTo(NOON);
        assertThat(onlyHook().waiting()).isEqualTo(2);
        tellAt(NOON.plusSeconds(4));
        assertThat(got).as("not before it is time").hasSize(1);
        tellAt(NOON.plusSeconds(5));
        tellAt(NOON.plusSeconds(35));
        assertThat(got.stream().map(Got::id).distinct()).hasSize(2);
        assertThat(got.stream().map(one -> one.body().contains("\"fresh\":1")))
                .containsExactly(true, true, true, false);
        assertThat(onlyHook().waiting()).isZero();
        assertThat(onlyHook().health().failingSince()).isNull();
    }

    @Test
    void three_days_without_an_answer_are_enough_until_somebody_says_go_on() {
        var hook = hook(ours, system, Kind.EVIDENCE_RECORDED).id();
        work(ours, 1);
        var moments = Stream.iterate(NOON, at -> at.plus(Duration.ofHours(3))).limit(26).toList();
        moments.forEach(_ -> moods.add(500));
        moments.forEach(this::tellAt);
        var tries = got.size();
        assertThat(onlyHook().health().pausedAt())
                .isEqualTo(NOON.plus(Duration.ofDays(3)).plus(Duration.ofHours(3)));
        tellAt(NOON.plus(Duration.ofDays(5)));
        assertThat(got).hasSize(tries);
        moods.clear();
        work.write(Actor.Task.administering(ours), () -> hooks.resume(hook));
        tellAt(NOON.plus(Duration.ofDays(5)));
        assertThat(got).hasSize(tries + 1);
        assertThat(onlyHook().health().pausedAt()).isNull();
    }

    @Test
    void what_waits_for_two_weeks_is_forgotten_and_who_is_gone_is_paused_at_once() {
        hook(ours, system, Kind.EVIDENCE_RECORDED);
        work(ours, 1);
        moods.add(410);
        tellAt(NOON);
        assertThat(onlyHook().health().pausedAt()).isEqualTo(NOON);
        tellAt(NOON.plus(Duration.ofDays(15)));
        assertThat(onlyHook().waiting()).isZero();
    }

    @Test
    void the_clock_tells_by_itself_what_waits() {
        hook(ours, system, Kind.EVIDENCE_RECORDED);
        try (var ticking = new WebhookClock(delivery, tenants)) {
            work(ours, 1);
            ticking.on(new NewsWaits(ours));
            ticking.lookSoon();
        } // closes when everybody is told
        assertThat(got).hasSize(1);
    }

    @Test
    void what_is_undone_is_not_told() {
        hook(ours, system, EnumSet.allOf(Kind.class).toArray(Kind[]::new));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        work.write(
                                Actor.Task.importing(ours),
                                () -> {
                                    events.publishEvent(new EvidenceRecorded(new UUID(0, 1), 1, 0));
                                    throw new IllegalStateException("Undone");
                                }));
        tellAt(NOON);
        assertThat(got).isEmpty();
        assertThat(onlyHook().waiting()).isZero();
    }

    @Test
    void a_system_without_a_key_and_another_district_are_told_nothing() {
        hook(ours, system, Kind.EVIDENCE_RECORDED);
        hook(theirs, system(theirs), Kind.EVIDENCE_RECORDED);
        work(theirs, 1);
        assertThat(delivery.due(ours)).isEmpty();
        work(ours, 1);
        work.write(Actor.Task.administering(ours), () -> clients.revoke(system, null));
        tellAt(NOON);
        assertThat(got).isEmpty();
    }
}
