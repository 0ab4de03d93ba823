package org.cairnlearn.school.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Refusal;
import org.cairnlearn.school.access.Wants;
import org.jspecify.annotations.NullMarked;

/** Error pages that need nothing else to work: also the last resort when the drawn ones fail. */
@NullMarked
final class PlainErrorPages implements ErrorPages {
    /** What happened, and what to do. */
    private record Words(String title, String text) {}

    @Override
    public String page(Failure failure, HttpServletRequest request) {
        var words = words(failure);
        var part =
                """
                <section role="alert">
                <h1>%s</h1>
                <p>%s</p>
                <p>Reference: %s</p>
                <p><a href="/">Go to the start page</a></p>
                </section>
                """
                        .formatted(words.title(), words.text(), failure.reference());
        return Wants.fragment(request)
                ? part
                : """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                        .formatted(words.title(), part);
    }

    private static Words words(Failure failure) {
        return failure.refusal()
                .map(PlainErrorPages::words)
                .orElseGet(() -> words(failure.status()));
    }

    private static Words words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.PlainHttp() ->
                    new Words(
                            "This needs a safe connection",
                            "Use an address that begins with https. Whoever runs this server: put it behind https and set server.forward-headers-strategy=native.");
            case Refusal.NotSignedIn() ->
                    new Words("You are not signed in", "Sign in, then try again.");
            case Refusal.ForOthers(var audiences) ->
                    new Words(
                            "This page is for others",
                            "It can be seen by: %s."
                                    .formatted(
                                            audiences.stream()
                                                    .map(PlainErrorPages::word)
                                                    .collect(Collectors.joining(", "))));
            case Refusal.ForNobody() -> new Words("This page is closed", "Nobody can open it yet.");
            case Refusal.NotOurForm() ->
                    new Words(
                            "This page was too old",
                            "Nothing was changed. Go back, load the page again and send it once more. If you were signed out, sign in first.");
            case Refusal.SayWhy() ->
                    new Words(
                            "You opened many students",
                            "Say why at /account/reason first, then try again.");
            case Refusal.Stopped() ->
                    new Words(
                            "This account is stopped",
                            "It opened more students than its work explains. An administrator can let it go on.");
            case Refusal.TooFast(var retryAfter) ->
                    new Words(
                            "That was too fast",
                            "Wait %d seconds, then try again."
                                    .formatted(retryAfter.toSeconds() + 1));
        };
    }

    private static String word(Audience audience) {
        return switch (audience) {
            case ANYONE -> "anyone";
            case SIGNED_IN -> "everybody who is signed in";
            case FAMILY -> "families";
            case INTEGRATOR -> "other systems of the school";
            case STUDENT, TEACHER, AIDE, ADMINISTRATOR, PROCTOR ->
                    audience.name().toLowerCase(Locale.ROOT) + "s";
        };
    }

    private static Words words(int status) {
        return switch (status) {
            case 404 -> new Words("There is no such page", "Maybe the address has a slip.");
            case 413 -> new Words("That was too big", "Nothing was changed. Send less at once.");
            default ->
                    status < 500
                            ? new Words(
                                    "This could not be understood",
                                    "Nothing was changed. Go back and try again.")
                            : new Words(
                                    "Something went wrong on our side",
                                    "What was saved before is safe. Try again; if it stays, tell the reference to whoever runs this.");
        };
    }
}
