package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.Passkeys;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.web.kit.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey. */
@RestController
@Allow(Audience.ANYONE)
class PasskeyController {
    static final String ADDRESS = "/sign-in/passkey";

    private final Templates pages = new StaticTemplates();
    private final Passkeys passkeys;
    private final SessionCookies cookies;
    private final Frames frames;

    PasskeyController(Passkeys passkeys, SessionCookies cookies, Frames frames) {
        this.passkeys = passkeys;
        this.cookies = cookies;
        this.frames = frames;
    }

    /** A browser that asks, and the token of its forms. */
    private record Asking(Errands.Exchange exchange, FormToken token, @Nullable String next) {}

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String form(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            @RequestParam(required = false) @Nullable String next) {
        return page(new Asking(new Errands.Exchange(request, response), token, next), false);
    }

    @PostMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> comeIn(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            @RequestParam String credential,
            @RequestParam(required = false) @Nullable String next) {
        var exchange = new Errands.Exchange(request, response);
        if (passkeys.comeIn(credential, exchange)
                instanceof Passkeys.Answer.SignedIn(var signedIn)) {
            cookies.give(signedIn, request, response);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(ReturnPath.of(next).value()))
                    .build();
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(new Asking(exchange, token, next), true));
    }

    private String page(Asking asking, boolean failed) {
        var request = asking.exchange().request();
        var options = passkeys.toComeIn(asking.exchange());
        return pages.accountPasskey(
                        frames.bare(
                                request,
                                frames.words(request).say("account.passkey.title"),
                                asking.token()),
                        new PasskeyPage(
                                form(ADDRESS, options),
                                ReturnPath.of(asking.next()).value(),
                                failed))
                .render();
    }

    static PasskeyForm form(String action, Passkeys.Options options) {
        return new PasskeyForm(action, options.challenge(), options.host(), options.handle());
    }
}
