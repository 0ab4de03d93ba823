package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher's passkey: in a real browser with an authenticator that the browser makes up. */
@ExtendWith(org.cairnlearn.school.testing.Browser.class)
class PasskeyTest extends AtTheDoor {
    private static final String ROSA = "rosa.ibarra";

    @Test
    void a_passkey_made_on_the_own_page_opens_the_door_by_itself(
            org.cairnlearn.school.testing.Browser chromium) {
        var root = "http://localhost:" + port;
        try (var screen = chromium.open(root + "/sign-in", 1366)) {
            var page = screen.page();
            var device = authenticator(page);
            signIn(page);
            page.navigate(root + "/account");
            page.getByLabel("What do you call this device?").fill("Rosa’s laptop");
            page.getByText("Add a passkey").click();
            page.waitForURL(root + "/account");
            PlaywrightAssertions.assertThat(page.getByText("Rosa’s laptop")).isVisible();
            page.getByText("Sign out everywhere").click();
            page.waitForURL(root + "/sign-in");
            page.navigate(root + "/sign-in/passkey?next=/account");
            page.getByText("Use my passkey").click();
            page.waitForURL(root + "/account");
            PlaywrightAssertions.assertThat(page.getByText("Used last on")).isVisible();
            assertThat(screen.troubles()).isEmpty();
            device.detach();
        }
    }

    private static CDPSession authenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var wanted =
                JsonParser.parseString(
                                """
                                {"options": {"protocol": "ctap2", "transport": "internal",
                                 "hasResidentKey": true, "hasUserVerification": true,
                                 "isUserVerified": true}}
                                """)
                        .getAsJsonObject();
        JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", wanted);
        assertThat(made.has("authenticatorId")).isTrue();
        return session;
    }

    private void signIn(Page page) {
        page.getByLabel("School").selectOption(ours.id().toString());
        page.getByLabel("Name for signing in").fill(ROSA);
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    @Test
    void with_a_passkey_the_password_alone_opens_nothing_and_sets_nothing_up() {
        var rosa = signedIn(ours, ROSA);
        WithPasskey.make(rosa, (byte) 1);
        var thief = browser();
        thief.post(
                "/sign-in",
                Map.of(
                        "school",
                        ours.id().toString(),
                        "login",
                        ROSA,
                        "password",
                        PASSWORD,
                        "_csrf",
                        token(thief)));
        assertThat(knows(thief)).isFalse();
        assertThat(thief.get("/sign-in/code").body())
                .contains("Use a passkey instead")
                .doesNotContain("app-secret");
    }

    @Test
    void a_passkey_that_was_taken_away_opens_nothing_and_signs_the_others_out() {
        var rosa = signedIn(ours, ROSA);
        var key = WithPasskey.make(rosa, (byte) 2);
        var other = browser();
        var challenge = WithPasskey.challenge(other, "/sign-in/passkey");
        var answer =
                WithPasskey.comeIn(
                        other, key.used(SoftKey.Says.used(challenge, other.origin(), 1)));
        assertThat(answer.headers().firstValue("Location")).contains("/probe/me");
        rosa.post(
                "/account/passkeys/remove",
                Map.of("id", SoftKey.text(bytes((byte) 2)), "_csrf", token(rosa)));
        assertThat(knows(other)).isFalse();
        assertThat(knows(rosa)).isTrue();
        var again = WithPasskey.challenge(other, "/sign-in/passkey");
        assertThat(
                        WithPasskey.comeIn(
                                        other,
                                        key.used(SoftKey.Says.used(again, other.origin(), 2)))
                                .statusCode())
                .isEqualTo(422);
    }

    private static byte[] bytes(byte one) {
        var bytes = new byte[32];
        Arrays.fill(bytes, one);
        return bytes;
    }
}
