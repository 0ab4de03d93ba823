package org.cairnlearn.school.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.OwnPassword;
import org.cairnlearn.school.access.Passkeys;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own passkeys and password. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR, Audience.PROCTOR, Audience.FAMILY})
class MyKeysController {
    private final Passkeys passkeys;
    private final OwnPassword password;
    private final SessionCookies cookies;
    private final MySignInController mine;

    MyKeysController(
            Passkeys passkeys,
            OwnPassword password,
            SessionCookies cookies,
            MySignInController mine) {
        this.passkeys = passkeys;
        this.password = password;
        this.cookies = cookies;
        this.mine = mine;
    }

    @PostMapping(path = "/account/passkeys", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> add(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            @RequestParam String name,
            @RequestParam String credential) {
        var exchange = new Errands.Exchange(request, response);
        return passkeys.add(visitor, name, credential, exchange) instanceof Passkeys.Answer.Added
                ? SignInController.seeOther(MySignInController.ADDRESS)
                : refused(exchange, visitor, MySignIn.Said.NOT_ADDED);
    }

    /** Whoever came in with it has to prove it anew. */
    @PostMapping("/account/passkeys/remove")
    ResponseEntity<String> remove(
            HttpServletRequest request, Visitor visitor, @RequestParam String id) {
        passkeys.remove(visitor, id);
        cookies.endOthers(visitor, request);
        return SignInController.seeOther(MySignInController.ADDRESS);
    }

    /** What was typed. */
    record Typed(String before, String after) {}

    @PostMapping(path = "/account/password", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> change(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            Typed typed) {
        var exchange = new Errands.Exchange(request, response);
        return switch (password.change(
                visitor, typed.before(), typed.after(), request.getRemoteAddr())) {
            case OwnPassword.Changed.Done(var signedIn) -> {
                cookies.give(signedIn, request, response);
                yield SignInController.seeOther(MySignInController.ADDRESS);
            }
            case OwnPassword.Changed.Wrong() ->
                    refused(exchange, visitor, MySignIn.Said.WRONG_PASSWORD);
            case OwnPassword.Changed.NoGood(var _) ->
                    refused(exchange, visitor, MySignIn.Said.NO_GOOD_PASSWORD);
            case OwnPassword.Changed.TooManyTries(var wait) ->
                    MySignInController.later(wait)
                            .body(
                                    mine.page(
                                            exchange,
                                            visitor,
                                            MySignIn.Last.said(MySignIn.Said.TOO_MANY)));
        };
    }

    private ResponseEntity<String> refused(
            Errands.Exchange exchange, Visitor visitor, MySignIn.Said said) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(mine.page(exchange, visitor, MySignIn.Last.said(said)));
    }
}
