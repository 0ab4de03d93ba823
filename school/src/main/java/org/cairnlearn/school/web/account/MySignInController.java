package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.SecondFactorResult;
import org.cairnlearn.school.access.SecondStep;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.web.kit.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own way in: setting an authenticator app up, and taking it away. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR, Audience.PROCTOR, Audience.FAMILY})
class MySignInController {
    static final String ADDRESS = "/account";

    private final Templates pages = new StaticTemplates();
    private final SecondStep step;
    private final SessionCookies cookies;
    private final MySignIn mine;
    private final Frames frames;

    MySignInController(SecondStep step, SessionCookies cookies, MySignIn mine, Frames frames) {
        this.step = step;
        this.cookies = cookies;
        this.mine = mine;
        this.frames = frames;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        return page(new Errands.Exchange(request, response), visitor, MySignIn.Last.FRESH);
    }

    @PostMapping(path = "/account/app", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> setUp(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            FormToken token,
            @RequestParam String code) {
        var answer = step.confirm(visitor, code, request.getRemoteAddr());
        return answer instanceof SecondFactorResult.Right(var recoveryCodes, _)
                ? ResponseEntity.ok(codes(request, token, recoveryCodes))
                : refused(new Errands.Exchange(request, response), visitor, answer);
    }

    /** Somebody else who is signed in with this account has to prove it anew. */
    @PostMapping(path = "/account/app/off", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> turnOff(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            @RequestParam String code) {
        var answer = step.turnOff(visitor, code, request.getRemoteAddr());
        if (answer instanceof SecondFactorResult.Right) {
            cookies.endOthers(visitor, request);
            return SignInController.seeOther(ADDRESS);
        }
        return refused(new Errands.Exchange(request, response), visitor, answer);
    }

    @PostMapping("/account/sign-out")
    ResponseEntity<String> signOutEverywhere(
            HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        cookies.endAll(visitor);
        cookies.takeBack(request, response);
        return SignInController.seeOther("/sign-in");
    }

    private ResponseEntity<String> refused(
            Errands.Exchange exchange, Visitor visitor, SecondFactorResult answer) {
        if (answer instanceof SecondFactorResult.TooManyTries(var wait)) {
            return later(wait).body(page(exchange, visitor, last(SecondStepPage.Outcome.TOO_MANY)));
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(exchange, visitor, last(SecondStepPage.Outcome.WRONG)));
    }

    private static MySignIn.Last last(SecondStepPage.Outcome code) {
        return new MySignIn.Last(code, MySignIn.Said.NOTHING);
    }

    static ResponseEntity.BodyBuilder later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    String page(Errands.Exchange exchange, Visitor visitor, MySignIn.Last last) {
        var request = exchange.request();
        var words = frames.words(request);
        return pages.accountMine(
                        frames.bare(
                                request, words.say("account.mine.title"), FormToken.of(visitor)),
                        mine.page(visitor, last, exchange, words))
                .render();
    }

    private String codes(HttpServletRequest request, FormToken token, List<String> recoveryCodes) {
        var title = frames.words(request).say("account.recovery.title");
        return pages.accountRecovery(
                        frames.bare(request, title, token),
                        new SecondStepPage.Codes(recoveryCodes, ADDRESS))
                .render();
    }
}
