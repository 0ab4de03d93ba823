package org.cairnlearn.school.web.calendar;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.CalendarKeys;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentMenu;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own days in a calendar elsewhere: its secret address, and what is read there. */
@RestController
@Allow({Audience.STUDENT, Audience.TEACHER, Audience.AIDE, Audience.FAMILY})
class CalendarController {
    static final String PAGE = "/my-calendar";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final CalendarKeys keys;
    private final CalendarReader reader;
    private final Frames frames;
    private final SchoolTime time;

    CalendarController(
            Work work, CalendarKeys keys, CalendarReader reader, Frames frames, SchoolTime time) {
        this.work = work;
        this.keys = keys;
        this.reader = reader;
        this.frames = frames;
        this.time = time;
    }

    /** What a calendar program reads; it came in by the address alone. */
    @WayOut(
            purpose = Purpose.SHARING,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping(CalendarKeys.ADDRESS + "{key}" + CalendarKeys.ENDING)
    ResponseEntity<byte[]> read(Visitor owner, @RequestParam(defaultValue = "en") String lang) {
        var words = Words.of(Locale.forLanguageTag(lang));
        var entries = work.read(owner.actor(), () -> reader.entries(owner, words));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new CalendarFile(words.say("calendar.name"), time).of(entries));
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Visitor visitor) {
        return page(request, visitor, "");
    }

    /** Shows the new address at once, for it is nowhere afterwards. */
    @PostMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String make(HttpServletRequest request, Visitor visitor) {
        if (visitor.session().shared()
                || !work.read(visitor.actor(), () -> reader.mayGoOut(visitor))) {
            throw new NotThere();
        }
        var address =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(keys.make(visitor))
                        .queryParam("lang", frames.words(request).lang())
                        .toUriString();
        return page(request, visitor, address);
    }

    @PostMapping(PAGE + "/end")
    ResponseEntity<Void> end(Visitor visitor) {
        keys.takeBack(visitor);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE)).build();
    }

    private String page(HttpServletRequest request, Visitor visitor, String address) {
        var words = frames.words(request);
        var mayGoOut = work.read(visitor.actor(), () -> reader.mayGoOut(visitor));
        var shown =
                new CalendarPage(
                        words.say("calendar.what", "whose", visitor.role()),
                        none(visitor, mayGoOut, words),
                        address,
                        address.isEmpty() ? made(visitor, words) : "",
                        visitor.role() == Role.STUDENT || visitor.role() == Role.FAMILY
                                ? "/my-data"
                                : "/account");
        var who = work.read(visitor.actor(), () -> reader.who(visitor));
        var frame =
                frames.page(
                        request, visitor, who, words.say("calendar.title"), menu(visitor, words));
        return pages.calendarMine(frame, shown).render();
    }

    private static List<Link> menu(Visitor visitor, Words words) {
        return switch (visitor.role()) {
            case STUDENT -> StudentMenu.links(words, StudentMenu.Place.ELSEWHERE);
            case FAMILY -> StudentMenu.ofFamily(words, StudentMenu.Place.ELSEWHERE);
            default -> TeacherMenu.links(words, TeacherMenu.Place.ELSEWHERE, null);
        };
    }

    private static @Nullable Notice none(Visitor visitor, boolean mayGoOut, Words words) {
        if (!mayGoOut) {
            return new Notice(
                    words.say("calendar.not_agreed", "whose", visitor.role()),
                    words.say("calendar.not_agreed_why", "whose", visitor.role()),
                    null);
        }
        return visitor.session().shared()
                ? new Notice(words.say("calendar.shared"), words.say("calendar.shared_why"), null)
                : null;
    }

    private String made(Visitor visitor, Words words) {
        return keys.of(visitor)
                .map(made ->
                        made.usedAt()
                                .map(at -> words.say("calendar.read", "day", day(at, words)))
                                .orElseGet(() ->
                                        words.say("calendar.made", "day", day(made.at(), words))))
                .orElse("");
    }

    private String day(Instant at, Words words) {
        return words.shortDay(time.at(at).toLocalDate());
    }
}
