package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a request was turned away before its page was asked: what an error page can say in words. */
public sealed interface Refusal {
    /** Plain http from elsewhere: whoever is between could read along. */
    record PlainHttp() implements Refusal {}

    /** Nobody is signed in, and this cannot be answered with the sign-in page. */
    record NotSignedIn() implements Refusal {}

    /**
     * Signed in, but this is for others.
     *
     * @param audiences who can
     */
    record ForOthers(List<Audience> audiences) implements Refusal {
        public ForOthers {
            audiences = List.copyOf(audiences);
        }
    }

    /** The route says nothing about who may come, so nobody may. */
    record ForNobody() implements Refusal {}

    /** The form does not prove that it comes from our own page; an old page must be loaded anew. */
    record NotOurForm() implements Refusal {}

    /** The account opened many students and has to say why first. */
    record SayWhy() implements Refusal {}

    /** The account opened more students than anybody has to, and waits for an administrator. */
    record Stopped() implements Refusal {}

    /** Too many requests. */
    record TooFast(Duration retryAfter) implements Refusal {}

    /** Why this request was turned away, if it was. */
    static Optional<Refusal> find(HttpServletRequest request) {
        return request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private int status() {
        return switch (this) {
            case PlainHttp() -> HttpServletResponse.SC_FORBIDDEN;
            case NotSignedIn() -> HttpServletResponse.SC_UNAUTHORIZED;
            case ForOthers(var _) -> HttpServletResponse.SC_FORBIDDEN;
            case ForNobody() -> HttpServletResponse.SC_FORBIDDEN;
            case NotOurForm() -> HttpServletResponse.SC_FORBIDDEN;
            case SayWhy() -> HttpServletResponse.SC_FORBIDDEN;
            case Stopped() -> HttpServletResponse.SC_FORBIDDEN;
            case TooFast(var _) -> 429;
        };
    }

    /** Turns a request away: the container then asks for the error page. */
    public static void send(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Refusal.class.getName(), refusal);
        if (refusal instanceof TooFast(var retryAfter)) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds() + 1));
        }
        response.sendError(refusal.status());
    }
}
