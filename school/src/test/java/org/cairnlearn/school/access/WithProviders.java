package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.IdentityProviders;
import org.cairnlearn.school.testing.OidcServer;
import org.junit.jupiter.api.BeforeEach;

/** At the door of a school whose people have accounts at a real OpenID Connect server. */
abstract class WithProviders extends AtTheDoor {
    OidcServer harbor;

    @BeforeEach
    void startProvider() {
        harbor =
                OidcServer.running(
                        "http://localhost:%d/sign-in/with/harbor/back".formatted(port), clock);
    }

    /** Somebody whom the roster has. */
    static OfPerson person(String id, Role role, String email) {
        return new OfPerson(
                id, new PersonName("Priya", "Nair"), role, "", email, "", List.of(), List.of());
    }

    /** The roster now holds these people, and no others of its own. */
    void roster(OfPerson... people) {
        work.write(
                Actor.Task.importing(ours.id()),
                () ->
                        roster.load(
                                new RosterSnapshot(
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        new Listing<>(List.of(people), Set.of(), Set.of(), true),
                                        Listing.<RosterEntry.OfGuardianship>unknown(),
                                        Listing.unknown(),
                                        Listing.unknown()),
                                true));
    }

    /** There and back: the whole way of a browser. */
    HttpResponse<String> through(Browser browser, String subject) {
        return browser.get(there(browser, subject));
    }

    /** As far as the way back, which has not been gone yet. */
    String there(Browser browser, String subject) {
        return path(atProvider(location(leave(browser, "harbor")), subject));
    }

    HttpResponse<String> leave(Browser browser, String way) {
        var away =
                browser.get("/sign-in/with/%s?school=%s&next=/probe/me".formatted(way, ours.id()));
        assertThat(away.statusCode()).as(away.body()).isEqualTo(303);
        return away;
    }

    /** Signs in at the real provider and comes back with its code. */
    static String atProvider(String authorization, String subject) {
        var provider = new Browser(IdentityProviders.REAL);
        var first = provider.get(path(authorization), "Accept", "text/html");
        assertThat(location(first)).as("%s", first).endsWith("/login");
        var form = provider.get("/login").body();
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        var in =
                provider.post(
                        "/login",
                        Map.of(
                                "username",
                                subject,
                                "password",
                                OidcServer.PASSWORD,
                                "_csrf",
                                csrf.group(1)));
        return location(provider.get(path(location(in)), "Accept", "text/html"));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** What of an address a {@link Browser} asks for. */
    static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    long accounts(String sourcedId) {
        return work.read(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts
                                .of(roster.findPersonBySourcedId(sourcedId).orElseThrow().id())
                                .stream()
                                .filter(Account::enabled)
                                .count());
    }
}
