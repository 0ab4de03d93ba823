package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Refusal;
import org.springframework.stereotype.Component;

/** Error pages in the look and the language of the others. */
@Component
class DrawnErrorPages implements ErrorPages {
    private final Templates pages = new StaticTemplates();
    private final Frames frames;

    DrawnErrorPages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public String page(Failure failure, HttpServletRequest request) {
        var words = frames.words(request);
        var error =
                failure.refusal()
                        .map(refusal -> refused(refusal, failure, words))
                        .orElseGet(() ->
                                ErrorPage.of(
                                        words, failure.status(), failure.reference(), "/", "/"));
        return pages.kitError(frames.bare(request, error.title()), error).render();
    }

    private static ErrorPage refused(Refusal refusal, Failure failure, Words words) {
        var which =
                switch (refusal) {
                    case Refusal.PlainHttp() -> "plain_http";
                    case Refusal.NotSignedIn() -> "signed_out";
                    case Refusal.ForOthers(var _) -> "403";
                    case Refusal.ForNobody() -> "403";
                    case Refusal.NotOurForm() -> "old_page";
                    case Refusal.TooFast(var _) -> "429";
                };
        return new ErrorPage(
                failure.status(),
                words.say("error." + which + ".title"),
                words.say("error." + which + ".safe"),
                Link.to(words.say("error.home"), "/"),
                failure.reference());
    }
}
