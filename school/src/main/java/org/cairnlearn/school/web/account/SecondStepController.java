package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.Missing;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SecondFactorResult;
import org.cairnlearn.school.access.SecondStep;
import org.cairnlearn.school.access.SecondStep.Half;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Between the password and the school: a code of the authenticator app. */
@RestController
@Allow(Audience.ANYONE)
class SecondStepController {
    static final String ADDRESS = "/sign-in/code";

    /** Where somebody goes who has one more thing to do before coming in. */
    static String address(String next) {
        return ADDRESS + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private final Templates pages = new StaticTemplates();
    private final SecondStep step;
    private final SessionCookies cookies;
    private final Frames frames;

    SecondStepController(SecondStep step, SessionCookies cookies, Frames frames) {
        this.step = step;
        this.cookies = cookies;
        this.frames = frames;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(
            HttpServletRequest request,
            FormToken token,
            @RequestParam(required = false) @Nullable String next) {
        var where = ReturnPath.of(next).value();
        return step.half(request)
                .map(half ->
                        ResponseEntity.ok(
                                page(
                                        request,
                                        token,
                                        page(half, where, SecondStepPage.Outcome.FRESH))))
                .orElseGet(() -> seeOther("/"));
    }

    @PostMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> code(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String next) {
        var half = step.half(request);
        if (half.isEmpty()) {
            return seeOther("/sign-in");
        }
        var where = ReturnPath.of(next).value();
        return switch (step.comeIn(half.get(), code, request.getRemoteAddr())) {
            case SecondFactorResult.Right(var recoveryCodes, var signedIn) -> {
                signedIn.ifPresent(in -> cookies.give(in, request, response));
                yield recoveryCodes.isEmpty()
                        ? seeOther(where)
                        : ResponseEntity.ok(
                                codes(
                                        request,
                                        token,
                                        new SecondStepPage.Codes(recoveryCodes, where)));
            }
            case SecondFactorResult.Wrong() ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(
                                    page(
                                            request,
                                            token,
                                            page(half.get(), where, SecondStepPage.Outcome.WRONG)));
            case SecondFactorResult.TooManyTries(var wait) ->
                    ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                            .body(
                                    page(
                                            request,
                                            token,
                                            page(
                                                    half.get(),
                                                    where,
                                                    SecondStepPage.Outcome.TOO_MANY)));
        };
    }

    private SecondStepPage page(Half half, String next, SecondStepPage.Outcome outcome) {
        var app =
                half.missing() == Missing.SET_UP
                        ? step.show(half.person()).map(SecondStepController::app).orElse(null)
                        : null;
        return new SecondStepPage(ADDRESS, next, app, outcome);
    }

    static SecondStepPage.App app(SecondStep.Shown shown) {
        return new SecondStepPage.App(QrCode.of(shown.address()), shown.typed());
    }

    private String page(HttpServletRequest request, FormToken token, SecondStepPage page) {
        var title = frames.words(request).say("account.code.title");
        return pages.accountCode(frames.bare(request, title, token), page).render();
    }

    private String codes(HttpServletRequest request, FormToken token, SecondStepPage.Codes codes) {
        var title = frames.words(request).say("account.recovery.title");
        return pages.accountRecovery(frames.bare(request, title, token), codes).render();
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
