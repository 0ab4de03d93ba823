package org.cairnlearn.school.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How this application sets every cookie: for its own pages only, never for a script. */
final class Cookies {
    /**
     * One cookie.
     *
     * @param plain its name over plain http; over https the prefix of RFC 6265bis section 4.1.3.2
     *     makes a browser refuse one that another host set
     */
    record Kind(String plain) {
        String name(HttpServletRequest request) {
            return request.isSecure() ? "__Host-" + plain : plain;
        }
    }

    private Cookies() {}

    static Optional<String> find(Kind kind, HttpServletRequest request) {
        var all = request.getCookies();
        return all == null
                ? Optional.empty()
                : Stream.of(all)
                        .filter(cookie -> cookie.getName().equals(kind.name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void give(
            Kind kind, String value, HttpServletRequest request, HttpServletResponse response) {
        write(ResponseCookie.from(kind.name(request), value), request, response);
    }

    static void takeBack(Kind kind, HttpServletRequest request, HttpServletResponse response) {
        write(ResponseCookie.from(kind.name(request), "").maxAge(Duration.ZERO), request, response);
    }

    private static void write(
            ResponseCookie.ResponseCookieBuilder cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
