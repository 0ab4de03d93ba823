package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The cookie that a browser holds while somebody is signed in: {@code __Host-cairn} over https,
 * {@code cairn} over plain http on this machine, where browsers and tools differ on whether a
 * Secure cookie is kept.
 */
@Component
public final class SessionCookies {
    private static final Cookies.Kind SESSION = new Cookies.Kind("cairn");

    private final Sessions sessions;

    SessionCookies(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Signs this browser in, and ends the session it had. */
    public void give(
            SignInResult.SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        find(request).ifPresent(sessions::end);
        Cookies.give(SESSION, signedIn.cookieValue(), request, response);
    }

    /** Signs this browser out. */
    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        find(request).ifPresent(sessions::end);
        Cookies.takeBack(SESSION, request, response);
    }

    /** Signs a visitor out on every other device, at their next requests. */
    public void endOthers(Visitor visitor, HttpServletRequest request) {
        find(request).ifPresent(kept -> sessions.endOthers(visitor, kept));
    }

    /** Signs a visitor out on every device, this one too. */
    public void endAll(Visitor visitor) {
        sessions.signOutEverywhere(visitor);
    }

    Optional<SessionKey> find(HttpServletRequest request) {
        return Cookies.find(SESSION, request).flatMap(SessionKey::find);
    }
}
