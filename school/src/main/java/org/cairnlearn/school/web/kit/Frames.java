package org.cairnlearn.school.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.Unsent;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.springframework.stereotype.Component;

/** Makes the frame around a page for whoever asks for it, in the language they read. */
@Component
public final class Frames {
    /** Remembers the language that somebody chose on this device. */
    public static final String LANGUAGE_COOKIE = "cairn-language";

    /** Where students wait to be checked: every teacher's menu says how many. */
    public static final String CHECKS = "/teacher/checks";

    private static final String WORDS = Frames.class.getName() + ".words";

    private final Assets assets;
    private final SchoolPolicy policy;
    private final Work work;
    private final CheckQueue checks;
    private final Unsent unsent;

    Frames(Assets assets, SchoolPolicy policy, Work work, CheckQueue checks, Unsent unsent) {
        this.unsent = unsent;
        this.assets = assets;
        this.policy = policy;
        this.work = work;
        this.checks = checks;
    }

    /**
     * The words for this request: in the language chosen on this device, else the browser's; for
     * somebody signed in with the school's own words for the levels.
     */
    public Words words(HttpServletRequest request) {
        if (request.getAttribute(WORDS) instanceof Words known) {
            return known;
        }
        var language = language(request);
        var words =
                Visitor.find(request)
                        .map(visitor -> language.naming(policy.of(visitor).rules().scale()))
                        .orElse(language);
        request.setAttribute(WORDS, words);
        return words;
    }

    /** The product's own words for this request, which need no database: for errors. */
    Words language(HttpServletRequest request) {
        return chosen(request)
                .map(Locale::forLanguageTag)
                .map(Words::of)
                .orElseGet(() -> Words.of(request.getLocale()));
    }

    /**
     * The frame of a signed-in person's page.
     *
     * @param nav the person's own pages
     */
    public Page page(
            HttpServletRequest request, Visitor visitor, Who who, String title, List<Link> nav) {
        return new Page(
                title,
                words(request),
                assets,
                new Csrf("X-CSRF-TOKEN", "_csrf", visitor.csrfToken()),
                who.school(),
                who.person(),
                "/",
                counted(nav, visitor, words(request)),
                languages(request),
                visitor.session().shared() ? Page.CLASS_DONE : "/sign-out",
                visitor.role() == Role.STUDENT ? "" : "/account",
                null,
                unsent(visitor, words(request)));
    }

    /** What somebody wrote and nobody got is said on every page. */
    private List<Link> unsent(Visitor visitor, Words words) {
        var waiting = unsent.waiting(visitor);
        return waiting == 0
                ? List.of()
                : List.of(Link.to(words.say("kit.unsent", "count", waiting), Unsent.PAGE));
    }

    private List<Link> counted(List<Link> nav, Visitor visitor, Words words) {
        return nav.stream()
                .map(link -> link.href().equals(CHECKS) ? counted(link, visitor, words) : link)
                .toList();
    }

    private Link counted(Link link, Visitor visitor, Words words) {
        var waiting = work.read(visitor.actor(), () -> checks.of(visitor.person()).size());
        return new Link(
                words.say("teacher.checks.nav", "count", waiting), link.href(), link.current());
    }

    /** The frame of a page that nobody is signed in to. */
    public Page bare(HttpServletRequest request, String title, FormToken token) {
        var csrf = new Csrf(token.header(), token.parameter(), token.value());
        return Page.bare(title, words(request), assets, csrf).in(languages(request));
    }

    /** The frame of a page that posts nothing: errors, getting ready. */
    public Page bare(HttpServletRequest request, String title) {
        return Page.bare(title, language(request), assets, Csrf.NONE);
    }

    /**
     * Whose page it is.
     *
     * @param school the school's name; may be empty
     * @param person the reader's own name
     */
    public record Who(String school, String person) {}

    private List<Link> languages(HttpServletRequest request) {
        var current = words(request).lang();
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Words.offered().stream()
                .map(locale ->
                        new Link(
                                locale.getDisplayLanguage(locale),
                                "/language?to=%s&next=%s"
                                        .formatted(
                                                locale.toLanguageTag(),
                                                URLEncoder.encode(here, StandardCharsets.UTF_8)),
                                locale.toLanguageTag().equals(current)))
                .toList();
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
