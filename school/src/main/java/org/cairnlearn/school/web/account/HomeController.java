package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.Unsent;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.GettingReady;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.ProgressPage;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The front step: it leads everybody to the own first page, in the own language. */
@RestController
@Allow(Audience.ANYONE)
class HomeController {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Templates pages = new StaticTemplates();
    private final Frames frames;
    private final ObjectProvider<GettingReady> gettingReady;
    private final Unsent unsent;

    HomeController(Frames frames, ObjectProvider<GettingReady> gettingReady, Unsent unsent) {
        this.unsent = unsent;
        this.frames = frames;
        this.gettingReady = gettingReady;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(HttpServletRequest request, Optional<Visitor> visitor) {
        var filling = gettingReady.getIfAvailable();
        return filling == null || filling.ready()
                ? firstPage(visitor)
                : ResponseEntity.ok(progress(request, filling));
    }

    private String progress(HttpServletRequest request, GettingReady filling) {
        var words = frames.words(request);
        var steps =
                filling.steps().stream()
                        .map(step ->
                                new ProgressPage.Step(
                                        step.words(),
                                        "",
                                        switch (step.state()) {
                                            case DONE -> ProgressPage.State.DONE;
                                            case RUNNING -> ProgressPage.State.NOW;
                                            case WAITING -> ProgressPage.State.WAITING;
                                        }))
                        .toList();
        return pages.kitProgress(
                        frames.bare(request, words.say("progress.title")),
                        new ProgressPage("/", 2, steps))
                .render();
    }

    /** Whatever was not sent comes first: not every way to sign in leads back to a page. */
    private ResponseEntity<String> firstPage(Optional<Visitor> visitor) {
        var first =
                visitor.filter(who -> unsent.waiting(who) > 0).isPresent()
                        ? Unsent.PAGE
                        : visitor.map(Visitor::role)
                                .map(HomeController::firstPage)
                                .orElse("/sign-in");
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(first)).build();
    }

    private static String firstPage(Role role) {
        return switch (role) {
            case STUDENT -> "/student/today";
            case ADMINISTRATOR -> "/office";
            case FAMILY -> "/family/profile";
            case TEACHER, AIDE -> "/teacher/today";
            case PROCTOR -> "/research"; // from there on to whatever else the office has for them
        };
    }

    /**
     * Remembers on this device in which language somebody reads: no account is needed, nothing else
     * changes.
     */
    @GetMapping("/language")
    ResponseEntity<Void> language(
            HttpServletRequest request,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String next) {
        var language = Words.of(Locale.forLanguageTag(to)).lang();
        var cookie =
                ResponseCookie.from(Frames.LANGUAGE_COOKIE, language)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(REMEMBERED)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(ReturnPath.of(next).value()))
                .build();
    }
}
