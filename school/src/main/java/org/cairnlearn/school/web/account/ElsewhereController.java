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
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.identity.Elsewhere;
import org.cairnlearn.school.identity.IdentityDoor;
import org.cairnlearn.school.identity.Unresolved;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To the school's own accounts and back. */
@RestController
@Allow(Audience.ANYONE)
class ElsewhereController {
    private static final String AGAIN = "/sign-in";

    private final Templates pages = new StaticTemplates();
    private final Tenants tenants;
    private final IdentityDoor door;
    private final SessionCookies cookies;
    private final Frames frames;

    ElsewhereController(Tenants tenants, IdentityDoor door, SessionCookies cookies, Frames frames) {
        this.tenants = tenants;
        this.door = door;
        this.cookies = cookies;
        this.frames = frames;
    }

    @GetMapping(path = "/sign-in/with/{way}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String way,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(required = false) @Nullable String next) {
        var all = tenants.all();
        var schools = door.schools(way, all.stream().map(Tenant::id).toList());
        var where = ReturnPath.of(next);
        return chosen(school, schools)
                .map(tenant ->
                        answer(
                                door.leave(
                                        way,
                                        tenant,
                                        where,
                                        new Errands.Exchange(request, response)),
                                request,
                                response))
                .orElseGet(() ->
                        schools.isEmpty()
                                ? answer(new Elsewhere.Refused(), request, response)
                                : choose(request, way, shown(all, schools), where));
    }

    @GetMapping(path = "/sign-in/with/{way}/back", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> comeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String way,
            IdentityDoor.Returned returned) {
        return answer(
                door.comeBack(way, returned, new Errands.Exchange(request, response)),
                request,
                response);
    }

    private static Optional<TenantId> chosen(@Nullable UUID school, List<TenantId> schools) {
        if (school == null) {
            return schools.size() == 1 ? Optional.of(schools.getFirst()) : Optional.empty();
        }
        return schools.stream().filter(one -> one.value().equals(school)).findFirst();
    }

    private ResponseEntity<String> answer(
            Elsewhere came, HttpServletRequest request, HttpServletResponse response) {
        var words = frames.words(request);
        return switch (came) {
            case Elsewhere.Away(var address) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
            case Elsewhere.Back(var signedIn, var next) -> {
                cookies.give(signedIn, request, response);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(
                                URI.create(
                                        signedIn.missing().isEmpty()
                                                ? next.value()
                                                : SecondStepController.address(next.value())))
                        .build();
            }
            case Elsewhere.Refused() ->
                    page(request, HttpStatus.UNPROCESSABLE_CONTENT, refused(words));
            case Elsewhere.Unclear(var reason) ->
                    page(request, HttpStatus.UNPROCESSABLE_CONTENT, unclear(words, reason));
            case Elsewhere.NoAnswer() ->
                    page(request, HttpStatus.SERVICE_UNAVAILABLE, noAnswer(words));
        };
    }

    static ElsewherePage refused(Words words) {
        return new ElsewherePage(
                words.say("account.elsewhere.refused"),
                words.say("account.elsewhere.refused_said"),
                words.say("account.elsewhere.refused_help"),
                again(words));
    }

    static ElsewherePage unclear(Words words, Unresolved.Reason reason) {
        var said =
                switch (reason) {
                    case NO_EMAIL -> words.say("account.elsewhere.no_email");
                    case NOT_VERIFIED -> words.say("account.elsewhere.not_verified");
                    case NOBODY -> words.say("account.elsewhere.nobody");
                    case SEVERAL -> words.say("account.elsewhere.several");
                    case TAKEN -> words.say("account.elsewhere.taken");
                    case CLOSED -> words.say("account.elsewhere.closed");
                };
        return new ElsewherePage(
                words.say("account.elsewhere.unclear"),
                said,
                words.say("account.elsewhere.unclear_help"),
                again(words));
    }

    private static ElsewherePage noAnswer(Words words) {
        return new ElsewherePage(
                words.say("account.elsewhere.no_answer"),
                words.say("account.elsewhere.no_answer_said"),
                "",
                again(words));
    }

    private static List<Link> again(Words words) {
        return List.of(new Link(words.say("account.elsewhere.again"), AGAIN, true));
    }

    private ResponseEntity<String> choose(
            HttpServletRequest request, String way, List<Tenant> schools, ReturnPath next) {
        var words = frames.words(request);
        var links =
                schools.stream()
                        .map(school ->
                                new Link(
                                        school.name(),
                                        "/sign-in/with/%s?school=%s&next=%s"
                                                .formatted(
                                                        way,
                                                        school.id(),
                                                        URLEncoder.encode(
                                                                next.value(),
                                                                StandardCharsets.UTF_8)),
                                        false))
                        .toList();
        return page(
                request,
                HttpStatus.OK,
                new ElsewherePage(
                        words.say("account.sign_in.title"),
                        words.say("account.elsewhere.choose"),
                        "",
                        links));
    }

    private static List<Tenant> shown(List<Tenant> all, List<TenantId> schools) {
        return all.stream().filter(tenant -> schools.contains(tenant.id())).toList();
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, HttpStatus status, ElsewherePage page) {
        return ResponseEntity.status(status)
                .body(pages.accountElsewhere(frames.bare(request, page.title()), page).render());
    }
}
