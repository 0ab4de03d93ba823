package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.BentProvider;
import org.cairnlearn.school.testing.IdentityProviders;
import org.cairnlearn.school.testing.OidcServer;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One run of sign-ins: each known forgery and replay is refused, and every genuine sign-in between
 * them is accepted.
 */
class ForgedSignInsTest extends WithProviders {
    private static final String ROSA = "rosa.ibarra";

    @Autowired SecondFactors factors;
    @Autowired SecondFactorSql stored;
    @Autowired Seal seal;

    private final List<String> accepted = new ArrayList<>();
    private final List<String> forged = new ArrayList<>();
    private final List<String> genuine = new ArrayList<>();
    private final List<String> turnedAway = new ArrayList<>();

    @Test
    void every_forged_or_replayed_sign_in_is_refused_and_every_genuine_one_accepted() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new OidcServer.Account("priya@harbor.example", true, List.of("pwd")));
        try (var bent = BentProvider.start()) {
            tokens(bent);
            visits(bent);
        }
        realProvider();
        passkeys();
        codes();
        sessions();
        System.out.printf(
                "%d forged or replayed sign-ins refused, %d genuine ones accepted%n",
                forged.size() - accepted.size(), genuine.size() - turnedAway.size());
        assertThat(accepted).as("forged and accepted").isEmpty();
        assertThat(turnedAway).as("genuine and refused").isEmpty();
        assertThat(forged).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        assertThat(genuine).hasSizeGreaterThanOrEqualTo(12);
    }

    private void tokens(BentProvider bent) {
        for (var name : new ForgedTokens("", clock.instant()).all().keySet()) {
            var visit = visit();
            bent.hand(new ForgedTokens(visit.nonce(), clock.instant()).all().get(name).get());
            refused("token: " + name, visit.browser(), visit.back());
        }
        var visit = visit();
        bent.hand(new ForgedTokens(visit.nonce(), clock.instant()).genuine());
        came("token by RS256", visit.browser(), visit.back());
        var other = visit();
        bent.hand(new ForgedTokens(other.nonce(), clock.instant()).genuineElliptic());
        came("token by ES256", other.browser(), other.back());
    }

    /** A browser on its way back from the bent provider. */
    private record Visit(Browser browser, String state, String nonce, String way) {
        HttpResponse<String> back() {
            return back("state=" + state);
        }

        HttpResponse<String> back(String query) {
            return browser.get("/sign-in/with/%s/back?code=any&%s".formatted(way, query));
        }
    }

    private Visit visit() {
        var browser = browser();
        var away = location(leave(browser, "bent"));
        return new Visit(browser, value(away, "state"), value(away, "nonce"), "bent");
    }

    private Visit goodVisit(BentProvider bent) {
        var visit = visit();
        bent.hand(new ForgedTokens(visit.nonce(), clock.instant()).genuine());
        return visit;
    }

    private void visits(BentProvider bent) {
        var one = goodVisit(bent);
        refused("visit: without a state", one.browser(), one.back("x=1"));
        var two = goodVisit(bent);
        refused("visit: with another state", two.browser(), two.back("state=" + two.nonce()));
        var three = goodVisit(bent);
        var victim = browser();
        refused(
                "visit: of another browser",
                victim,
                new Visit(victim, three.state(), three.nonce(), "bent").back());
        came("visit of its own browser", three.browser(), three.back());
        var four = goodVisit(bent);
        var kept = four.browser().cookies().get("cairn-elsewhere");
        came("visit for the first time", four.browser(), four.back());
        var again = browser();
        again.cookies().put("cairn-elsewhere", kept);
        refused(
                "visit: a second time with a kept cookie",
                again,
                new Visit(again, four.state(), four.nonce(), "bent").back());
        changedCookies(bent);
        var five = goodVisit(bent);
        refused(
                "visit: in the name of another issuer",
                five.browser(),
                five.back("state=" + five.state() + "&iss=https://evil.example"));
        var six = goodVisit(bent);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(11)),
                () -> refused("visit: after ten minutes", six.browser(), six.back()));
        foreignVisits(bent);
    }

    private void foreignVisits(BentProvider bent) {
        var foreign = browser();
        refused(
                "visit: to another district's provider",
                foreign,
                foreign.get("/sign-in/with/foreign?school=" + ours.id()));
        var seven = goodVisit(bent);
        refused(
                "visit: back through another district's provider",
                seven.browser(),
                new Visit(seven.browser(), seven.state(), seven.nonce(), "foreign").back());
    }

    private void changedCookies(BentProvider bent) {
        var one = goodVisit(bent);
        one.browser()
                .cookies()
                .computeIfPresent(
                        "cairn-elsewhere",
                        (_, value) -> (value.charAt(0) == 'A' ? "B" : "A") + value.substring(1));
        refused("visit: with a changed cookie", one.browser(), one.back());
        var two = goodVisit(bent);
        refused(
                "visit: back through another provider",
                two.browser(),
                new Visit(two.browser(), two.state(), two.nonce(), "harbor").back());
        var three = goodVisit(bent);
        var other = goodVisit(bent);
        other.browser()
                .cookies()
                .put("cairn-elsewhere", three.browser().cookies().get("cairn-elsewhere"));
        refused("visit: with the cookie of another", other.browser(), other.back());
    }

    private void realProvider() {
        var browser = browser();
        var back = there(browser, "p-1");
        came("code of the real provider", browser, browser.get(back));
        var code = value(back, "code");
        var replay = browser();
        var state = value(location(leave(replay, "harbor")), "state");
        refused(
                "real provider: a code for the second time",
                replay,
                replay.get("/sign-in/with/harbor/back?code=%s&state=%s".formatted(code, state)));
        var thief = browser();
        var stolen = value(there(browser(), "p-1"), "code");
        var own = value(location(leave(thief, "harbor")), "state");
        refused(
                "real provider: a code of another visit, without its verifier",
                thief,
                thief.get("/sign-in/with/harbor/back?code=%s&state=%s".formatted(stolen, own)));
        var bare = browser();
        var away = location(leave(bare, "harbor"));
        var without = path(away).replaceAll("&?code_challenge(_method)?=[^&]*", "");
        var answer = new Browser(IdentityProviders.REAL).get(without, "Accept", "text/html");
        refused("real provider: without PKCE", bare, bare.get(path(location(answer))));
        assertThat(location(answer)).contains("error=").doesNotContain("code=");
        var last = browser();
        came("code of the real provider, again", last, last.get(there(last, "p-1")));
    }

    private void passkeys() {
        var rosa = signedIn(ours, ROSA);
        var key = WithPasskey.make(rosa, (byte) 7);
        var origin = rosa.origin();
        Map<String, SoftKey.Says> wrong = new HashMap<>();
        wrong.put("passkey: of another site", says("?", origin, 5).at("https://evil.example"));
        wrong.put("passkey: of this site by another port", says("?", origin, 5).at(origin + "0"));
        wrong.put("passkey: for another host", says("?", origin, 5).ofHost("evil.example"));
        wrong.put("passkey: that nobody unlocked", says("?", origin, 5).locked());
        wrong.put(
                "passkey: as if it was being made", says("?", origin, 5).ofType("webauthn.create"));
        wrong.forEach((name, says) -> {
            var browser = browser();
            var asked = WithPasskey.challenge(browser, "/sign-in/passkey");
            var answer =
                    new SoftKey.Says(
                            says.type(), asked, says.origin(), says.host(), says.unlocked(), 5);
            refused(name, browser, WithPasskey.comeIn(browser, key.used(answer)));
        });
        var browser = browser();
        var asked = WithPasskey.challenge(browser, "/sign-in/passkey");
        var carried = browser.cookies().get("cairn-passkey");
        var used = key.used(says(asked, origin, 9));
        came("passkey", browser, WithPasskey.comeIn(browser, used));
        var replay = browser();
        replay.cookies().put("cairn-passkey", carried);
        refused("passkey: the same answer again", replay, WithPasskey.comeIn(replay, used));
        otherPasskeys(rosa, key);
        var last = browser();
        var once = WithPasskey.challenge(last, "/sign-in/passkey");
        came(
                "passkey, once more",
                last,
                WithPasskey.comeIn(last, key.used(says(once, origin, 10))));
    }

    private void otherPasskeys(Browser rosa, SoftKey key) {
        var origin = rosa.origin();
        passkey("passkey: a count that does not grow", asked -> key.used(says(asked, origin, 9)));
        passkey("passkey: a challenge of nobody", _ -> key.used(says("AAAA", origin, 11)));
        var twin = new byte[32];
        Arrays.fill(twin, (byte) 7);
        var copy = new SoftKey(twin, WithPasskey.handle(signedIn(theirs, ROSA)));
        passkey("passkey: by another key", asked -> copy.used(says(asked, origin, 11)));
        passkey(
                "passkey: of another account",
                asked -> key.used(says(asked, origin, 11), new byte[32]));
        passkey("passkey: without any part", _ -> "{}");
        passkey("passkey: no JSON", _ -> "nothing");
        passkey(
                "passkey: parts that nobody can read",
                asked ->
                        key.used(says(asked, origin, 11))
                                .replaceFirst(
                                        "clientDataJSON\":\"[^\"]+", "clientDataJSON\":\"AAAA"));
        var fresh = new SoftKey(new byte[32], WithPasskey.handle(rosa));
        WithPasskey.challenge(rosa, "/account");
        var answer = WithPasskey.add(rosa, fresh.made(SoftKey.Says.made("AAAA", origin)));
        forged.add("passkey: made for another challenge");
        if (answer.statusCode() != 422) {
            accepted.add("passkey: made for another challenge");
        }
    }

    private void passkey(String name, UnaryOperator<String> answer) {
        var browser = browser();
        var asked = WithPasskey.challenge(browser, "/sign-in/passkey");
        refused(name, browser, WithPasskey.comeIn(browser, answer.apply(asked)));
    }

    private static SoftKey.Says says(String challenge, String origin, int uses) {
        return SoftKey.Says.used(challenge, origin, uses);
    }

    private void codes() {
        account(ours, "codes", Role.TEACHER);
        account(ours, "others", Role.TEACHER);
        var recovery = setUp("codes");
        setUp("others");
        var at = TestClock.MONDAY_MORNING.plusSeconds(60);
        clock.at(
                at,
                () -> {
                    var used = codeAt("codes", at);
                    code("code: of somebody else's app", codeAt("others", at), false);
                    code("code of the app", used, true);
                    code("code: the same again", used, false);
                    code("code: of five minutes ago", codeAt("codes", at.minusSeconds(300)), false);
                    code("recovery code", recovery.getFirst(), true);
                    code("recovery code: the same again", recovery.getFirst(), false);
                    code("recovery code: invented", "AAAA-AAAA-AAAA-AAAA", false);
                });
    }

    private void code(String name, String code, boolean right) {
        var browser = browser();
        browser.post("/sign-in", form(browser, Map.of("login", "codes", "password", PASSWORD)));
        var answer = browser.post("/sign-in/code", form(browser, Map.of("code", code)));
        if (right) {
            came(name, browser, answer);
        } else {
            refused(name, browser, answer);
        }
    }

    private void sessions() {
        var jonah = signedIn(ours, "jonah");
        came("password", jonah, jonah.get("/probe/me"));
        var planted = browser();
        planted.cookies().put("cairn", ours.id() + "." + "x".repeat(43));
        refused("session: a token that somebody planted", planted, planted.get("/account"));
        var other = jonah.copy();
        other.cookies()
                .computeIfPresent(
                        "cairn",
                        (_, value) -> value.replace(ours.id().toString(), theirs.id().toString()));
        refused("session: under another district", other, other.get("/account"));
        var ended = jonah.copy();
        jonah.post("/probe/sign-out", form(jonah, Map.of()));
        refused("session: that has ended", ended, ended.get("/account"));
        var form = browser();
        var answer =
                form.post(
                        "/sign-in",
                        Map.of("login", "jonah", "password", PASSWORD, "_csrf", "of another page"));
        refused("password: from a form of another page", form, answer);
        var last = signedIn(ours, "jonah");
        came("password, once more", last, last.get("/probe/me"));
    }

    private Map<String, String> form(Browser browser, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("school", ours.id().toString());
        form.put("next", "/probe/me");
        form.put("_csrf", token(browser));
        return form;
    }

    private void refused(String name, Browser browser, HttpResponse<String> answer) {
        forged.add(name);
        var calm =
                (answer.statusCode() == 422 || answer.statusCode() == 403)
                        || location(answer).startsWith("/sign-in");
        var elsewhere =
                name.startsWith("token") || name.startsWith("visit") || name.startsWith("real");
        var same = !elsewhere || answer.body().contains("<h1>You are not signed in</h1>");
        if (!calm || !same || knows(browser)) {
            accepted.add("%s (%d)".formatted(name, answer.statusCode()));
        }
    }

    private void came(String name, Browser browser, HttpResponse<String> answer) {
        genuine.add(name);
        if (!knows(browser)) {
            turnedAway.add("%s (%d)".formatted(name, answer.statusCode()));
        }
    }

    private List<String> setUp(String login) {
        var account = idOf(ours, login);
        return work.write(
                Actor.Task.administering(ours.id()),
                () -> {
                    factors.propose(account);
                    return factors.confirm(account, codeAt(login, TestClock.MONDAY_MORNING))
                            .orElseThrow();
                });
    }

    private String codeAt(String login, Instant at) {
        var account = idOf(ours, login);
        var secret =
                work.write(
                        Actor.Task.administering(ours.id()),
                        () ->
                                seal.open(
                                        "access.second_factor.sealed " + account,
                                        stored.lock(account).orElseThrow().sealed()));
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).as("%s in %s", name, address).isTrue();
        return found.group(1);
    }
}
