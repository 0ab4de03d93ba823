package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.access.SignIn;
import org.cairnlearn.school.access.SignInResult;
import org.cairnlearn.school.identity.IdentityDoor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@Allow(Audience.ANYONE)
class SignInController {
    private final Templates pages = new StaticTemplates();
    private final Tenants tenants;
    private final SignIn door;
    private final SessionCookies cookies;
    private final IdentityDoor identity;
    private final Frames frames;

    SignInController(
            Tenants tenants,
            SignIn door,
            SessionCookies cookies,
            IdentityDoor identity,
            Frames frames) {
        this.identity = identity;
        this.tenants = tenants;
        this.door = door;
        this.cookies = cookies;
        this.frames = frames;
    }

    /**
     * What somebody typed.
     *
     * @param school the chosen school; absent when there is only one
     * @param next where the person wanted to go
     */
    record Typed(String login, String password, @Nullable UUID school, @Nullable String next) {}

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String form(
            HttpServletRequest request,
            FormToken token,
            @RequestParam(required = false) @Nullable String next) {
        return page(request, token, new Typed("", "", null, next), SignInPage.Outcome.FRESH);
    }

    @PostMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            Typed typed) {
        var result =
                school(typed.school())
                        .map(tenant ->
                                door.signIn(
                                        tenant,
                                        typed.login(),
                                        typed.password(),
                                        request.getRemoteAddr()))
                        .orElseGet(SignInResult.Refused::new);
        return switch (result) {
            case SignInResult.SignedIn signedIn -> {
                cookies.give(signedIn, request, response);
                var next = ReturnPath.of(typed.next()).value();
                yield seeOther(
                        signedIn.missing().isEmpty() ? next : SecondStepController.address(next));
            }
            case SignInResult.Refused() ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(page(request, token, typed, SignInPage.Outcome.REFUSED));
            case SignInResult.TooManyTries(var retryAfter) ->
                    ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                            .header(
                                    HttpHeaders.RETRY_AFTER,
                                    Long.toString(retryAfter.toSeconds() + 1))
                            .body(page(request, token, typed, SignInPage.Outcome.TOO_MANY));
        };
    }

    @Allow(Audience.SIGNED_IN)
    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.takeBack(request, response);
        return seeOther("/sign-in");
    }

    private Optional<TenantId> school(@Nullable UUID chosen) {
        var all = tenants.all();
        if (chosen == null) {
            return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
        }
        return all.stream().map(Tenant::id).filter(id -> id.value().equals(chosen)).findFirst();
    }

    private String page(
            HttpServletRequest request, FormToken token, Typed typed, SignInPage.Outcome outcome) {
        var words = frames.words(request);
        var all = tenants.all();
        var schools =
                all.size() < 2
                        ? List.<SignInPage.School>of()
                        : all.stream()
                                .map(tenant ->
                                        new SignInPage.School(
                                                tenant.id().toString(),
                                                tenant.name(),
                                                tenant.id().value().equals(typed.school())))
                                .toList();
        return pages.accountSignIn(
                        frames.bare(request, words.say("account.sign_in.title"), token),
                        new SignInPage(
                                "/sign-in",
                                typed.login(),
                                ReturnPath.of(typed.next()).value(),
                                new SignInPage.Ways(
                                        schools,
                                        elsewhere(words, all, typed.next()),
                                        List.of(
                                                Link.to(
                                                        words.say("account.sign_in.passkey"),
                                                        passkey(typed.next())),
                                                Link.to(
                                                        words.say("account.sign_in.class"),
                                                        "/class"))),
                                outcome))
                .render();
    }

    private static String passkey(@Nullable String next) {
        return PasskeyController.ADDRESS
                + "?next="
                + URLEncoder.encode(ReturnPath.of(next).value(), StandardCharsets.UTF_8);
    }

    private List<Link> elsewhere(Words words, List<Tenant> all, @Nullable String next) {
        var where = URLEncoder.encode(ReturnPath.of(next).value(), StandardCharsets.UTF_8);
        return identity.ways(all.stream().map(Tenant::id).toList()).stream()
                .map(way ->
                        new Link(
                                words.say("account.sign_in.with", "name", way.name()),
                                "/sign-in/with/%s?next=%s".formatted(way.id(), where),
                                false))
                .toList();
    }

    static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
