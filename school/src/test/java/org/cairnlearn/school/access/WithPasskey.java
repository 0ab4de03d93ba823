package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser does with a passkey made of software. */
final class WithPasskey {
    private WithPasskey() {}

    /** What the page of a browser asks to be signed. */
    static String challenge(Browser browser, String page) {
        return matched(browser.get(page).body(), "data-challenge=\"([^\"]+)\"");
    }

    /** What the own page gives a device to keep. */
    static String handle(Browser owner) {
        return matched(owner.get("/account").body(), "data-handle=\"([^\"]+)\"");
    }

    static HttpResponse<String> add(Browser owner, String credential) {
        return owner.post(
                "/account/passkeys",
                Map.of(
                        "name",
                        "My phone",
                        "credential",
                        credential,
                        "_csrf",
                        AtTheDoor.token(owner)));
    }

    /** A new passkey of whoever is signed in on this browser. */
    static SoftKey make(Browser owner, byte id) {
        var bytes = new byte[32];
        Arrays.fill(bytes, id);
        var key = new SoftKey(bytes, handle(owner));
        var challenge = challenge(owner, "/account");
        var answer = add(owner, key.made(SoftKey.Says.made(challenge, owner.origin())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return key;
    }

    static HttpResponse<String> comeIn(Browser browser, String credential) {
        return browser.post(
                "/sign-in/passkey",
                Map.of(
                        "credential",
                        credential,
                        "next",
                        "/probe/me",
                        "_csrf",
                        AtTheDoor.token(browser)));
    }

    private static String matched(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
