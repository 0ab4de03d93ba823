package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairnlearn.school.access.Audience;
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
        var words = frames.language(request);
        var error =
                failure.refusal()
                        .map(refusal -> refused(refusal, failure, words))
                        .orElseGet(() ->
                                ErrorPage.of(
                                        words, failure.status(), failure.reference(), "/", "/"));
        return pages.kitError(frames.bare(request, error.title()), error).render();
    }

    private static ErrorPage refused(Refusal refusal, Failure failure, Words words) {
        return switch (refusal) {
            case Refusal.PlainHttp() ->
                    said(
                            words.say("error.plain_http.title"),
                            words.say("error.plain_http.safe"),
                            failure,
                            words);
            case Refusal.NotSignedIn() ->
                    said(
                            words.say("error.signed_out.title"),
                            words.say("error.signed_out.safe"),
                            failure,
                            words);
            case Refusal.NotOurForm() ->
                    said(
                            words.say("error.old_page.title"),
                            words.say("error.old_page.safe"),
                            failure,
                            words);
            case Refusal.ForOthers(var audiences) -> forOthers(audiences, failure, words);
            case Refusal.ForNobody() ->
                    said(words.say("error.403.title"), words.say("error.403.safe"), failure, words);
            case Refusal.SayWhy() -> sayWhy(failure, words);
            case Refusal.Stopped() ->
                    said(
                            words.say("error.stopped.title"),
                            words.say("error.stopped.safe"),
                            failure,
                            words);
            case Refusal.TooFast(var _) ->
                    said(words.say("error.429.title"), words.say("error.429.safe"), failure, words);
        };
    }

    private static ErrorPage sayWhy(Failure failure, Words words) {
        return new ErrorPage(
                failure.status(),
                words.say("error.say_why.title"),
                words.say("error.say_why.safe"),
                Link.to(words.say("error.say_why.action"), "/account/reason"),
                failure.reference());
    }

    private static ErrorPage forOthers(List<Audience> audiences, Failure failure, Words words) {
        var who =
                words.list(
                        audiences.stream()
                                .map(audience -> words.say("error.403.who", "who", audience))
                                .toList());
        return said(
                words.say("error.403.title"),
                words.say("error.403.for", "who", who),
                failure,
                words);
    }

    private static ErrorPage said(String title, String safe, Failure failure, Words words) {
        return new ErrorPage(
                failure.status(),
                title,
                safe,
                Link.to(words.say("error.home"), "/"),
                failure.reference());
    }
}
