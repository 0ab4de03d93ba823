package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.TenantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The smallest pages that sign somebody in and out and say who is there. */
@Allow(Audience.SIGNED_IN)
final class DoorProbe {
    private final SignIn signIn;
    private final SessionCookies cookies;
    private final Sessions sessions;

    DoorProbe(SignIn signIn, SessionCookies cookies, Sessions sessions) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.sessions = sessions;
    }

    @GetMapping("/probe/form")
    @Allow(Audience.ANYONE)
    @ResponseBody
    String form(FormToken token, FormToken sameToken) {
        return token.equals(sameToken) ? token.value() : "two tokens";
    }

    @PostMapping("/probe/sign-in")
    @Allow(Audience.ANYONE)
    ResponseEntity<String> signIn(
            @RequestParam("school") UUID school,
            @RequestParam("login") String login,
            @RequestParam("password") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(
                new TenantId(school), login, password, request.getRemoteAddr())) {
            case SignInResult.SignedIn in -> {
                cookies.give(in, request, response);
                yield ResponseEntity.ok("welcome");
            }
            case SignInResult.Refused() -> ResponseEntity.status(422).body("no");
            case SignInResult.TooManyTries(var wait) ->
                    ResponseEntity.status(429).body("wait " + wait.toSeconds());
        };
    }

    @PostMapping("/probe/sign-out")
    @ResponseBody
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.takeBack(request, response);
        return "bye";
    }

    @PostMapping("/probe/sign-out-everywhere")
    @ResponseBody
    String signOutEverywhere(Visitor visitor) {
        sessions.signOutEverywhere(visitor);
        return "bye";
    }

    @GetMapping("/probe/me")
    @ResponseBody
    String me(Visitor visitor) {
        return "%s %s".formatted(visitor.role(), visitor.person());
    }

    @GetMapping("/probe/anyone")
    @Allow(Audience.ANYONE)
    @ResponseBody
    String anyone(Optional<Visitor> visitor) {
        return visitor.map(one -> one.role().name()).orElse("nobody");
    }

    @GetMapping("/probe/staff")
    @Allow({Audience.TEACHER, Audience.ADMINISTRATOR})
    @ResponseBody
    String staff() {
        return "staff";
    }

    @RequestMapping(
            path = "/probe/change",
            method = {
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    @ResponseBody
    String change() {
        return "changed";
    }
}
