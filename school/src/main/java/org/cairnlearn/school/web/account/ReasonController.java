package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.ProveAgain;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SecondFactorResult;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.BudgetBook;
import org.cairnlearn.school.web.kit.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An account opened many students: its person says why, and proves again who he or she is. */
@RestController
@Allow(Audience.SIGNED_IN)
class ReasonController {
    static final String ADDRESS = "/account/reason";

    private final Templates pages = new StaticTemplates();
    private final BudgetBook budgets;
    private final ProveAgain proof;
    private final Frames frames;

    ReasonController(BudgetBook budgets, ProveAgain proof, Frames frames) {
        this.budgets = budgets;
        this.proof = proof;
        this.frames = frames;
    }

    /** What a form sends. */
    record Said(@Nullable String reason, @Nullable String code, @Nullable String next) {
        String sentence() {
            return reason == null ? "" : reason.strip();
        }

        String where() {
            return ReturnPath.of(next).value();
        }
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(
            HttpServletRequest request,
            Visitor visitor,
            FormToken token,
            @RequestParam(required = false) @Nullable String next) {
        var said = new Said("", "", next);
        return budgets.asks(visitor)
                ? ResponseEntity.ok(page(request, token, visitor, said, ReasonPage.Outcome.FRESH))
                : seeOther(said.where());
    }

    @PostMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> say(
            HttpServletRequest request, Visitor visitor, FormToken token, Said said) {
        if (said.sentence().length() < 3 || said.sentence().length() > ReasonPage.LONGEST) {
            return refused(request, token, visitor, said, ReasonPage.Outcome.NO_REASON);
        }
        var typed = said.code() == null ? "" : said.code();
        return switch (proof.prove(visitor, typed, request.getRemoteAddr())) {
            case SecondFactorResult.Right _ -> {
                budgets.explain(
                        visitor, said.sentence(), proof.by(visitor) != ProveAgain.By.NOTHING);
                yield seeOther(said.where());
            }
            case SecondFactorResult.Wrong() ->
                    refused(request, token, visitor, said, ReasonPage.Outcome.WRONG);
            case SecondFactorResult.TooManyTries(var _) ->
                    refused(request, token, visitor, said, ReasonPage.Outcome.TOO_MANY);
        };
    }

    private ResponseEntity<String> refused(
            HttpServletRequest request,
            FormToken token,
            Visitor visitor,
            Said said,
            ReasonPage.Outcome outcome) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(request, token, visitor, said, outcome));
    }

    private String page(
            HttpServletRequest request,
            FormToken token,
            Visitor visitor,
            Said said,
            ReasonPage.Outcome outcome) {
        var title = frames.words(request).say("account.reason.title");
        return pages.accountReason(
                        frames.bare(request, title, token),
                        new ReasonPage(said.where(), said.sentence(), proof.by(visitor), outcome))
                .render();
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
