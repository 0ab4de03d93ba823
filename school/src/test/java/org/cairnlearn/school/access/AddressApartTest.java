package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.BentProvider;
import org.junit.jupiter.api.Test;

/** Many providers say the address apart from the token (OpenID Connect Core 1.0, section 5.4). */
class AddressApartTest extends WithProviders {
    @Test
    void an_address_that_is_said_apart_counts_when_it_is_of_the_same_subject() {
        roster(person("rob", Role.TEACHER, "rob@harbor.example"));
        try (var bent = BentProvider.start()) {
            var browser = browser();
            assertThat(comesBack(bent, browser, "p-8").statusCode()).isEqualTo(422);
            assertThat(knows(browser)).isFalse();
            assertThat(location(comesBack(bent, browser, "p-9"))).isEqualTo("/probe/me");
            assertThat(knows(browser)).isTrue();
        }
    }

    /** With a token of p-9 that has no address, and an address of somebody. */
    private HttpResponse<String> comesBack(BentProvider bent, Browser browser, String of) {
        var away = location(leave(browser, "bent"));
        bent.hand(new ForgedTokens(value(away, "nonce"), clock.instant()).genuineWithoutAddress());
        bent.say(
                "{\"sub\":\"%s\",\"email\":\"rob@harbor.example\",\"email_verified\":true}"
                        .formatted(of));
        return browser.get("/sign-in/with/bent/back?code=any&state=" + value(away, "state"));
    }

    private static String value(String address, String name) {
        return Arrays.stream(path(address).split("[?&]"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
