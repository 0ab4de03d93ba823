package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.SecondFactorResult;
import org.cairnlearn.school.access.SecondStep;
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
    private final Frames frames;

    MySignInController(SecondStep step, Frames frames) {
        this.step = step;
        this.frames = frames;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Visitor visitor, FormToken token) {
        return page(request, visitor, token, SecondStepPage.Outcome.FRESH);
    }

    @PostMapping(path = "/account/app", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> setUp(
            HttpServletRequest request,
            Visitor visitor,
            FormToken token,
            @RequestParam String code) {
        var answer = step.confirm(visitor, code, request.getRemoteAddr());
        return answer instanceof SecondFactorResult.Right(var recoveryCodes, _)
                ? ResponseEntity.ok(codes(request, token, recoveryCodes))
                : refused(request, visitor, token, answer);
    }

    @PostMapping(path = "/account/app/off", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> turnOff(
            HttpServletRequest request,
            Visitor visitor,
            FormToken token,
            @RequestParam String code) {
        var answer = step.turnOff(visitor, code, request.getRemoteAddr());
        return answer instanceof SecondFactorResult.Right
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ADDRESS)).build()
                : refused(request, visitor, token, answer);
    }

    private ResponseEntity<String> refused(
            HttpServletRequest request,
            Visitor visitor,
            FormToken token,
            SecondFactorResult answer) {
        if (answer instanceof SecondFactorResult.TooManyTries(var wait)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                    .body(page(request, visitor, token, SecondStepPage.Outcome.TOO_MANY));
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(request, visitor, token, SecondStepPage.Outcome.WRONG));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            FormToken token,
            SecondStepPage.Outcome outcome) {
        var state = step.state(visitor);
        var app =
                state.on() ? null : step.show(visitor).map(SecondStepController::app).orElse(null);
        var title = frames.words(request).say("account.mine.title");
        return pages.accountMine(
                        frames.bare(request, title, token),
                        new MySignInPage(state.recoveryCodes(), app, outcome))
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
