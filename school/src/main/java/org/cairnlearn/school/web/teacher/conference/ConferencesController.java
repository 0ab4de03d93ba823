package org.cairnlearn.school.web.teacher.conference;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** With whom a teacher talks next, and how often. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class ConferencesController {
    static final String PAGE = "/teacher/conferences";

    private static final Set<String> SAID = Set.of("closed", "missed", "rhythm", "draft");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ConferencesDesk desk;
    private final Frames frames;

    ConferencesController(Work work, ConferencesDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String said) {
        var words = frames.words(request);
        var which = new Callers.Which(schoolClass, mine);
        var shown = work.read(visitor.actor(), () -> desk.show(visitor.person(), which, words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.talks.title"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.CONFERENCES,
                                schoolClass == null ? null : new ClassId(schoolClass)));
        var toast =
                said != null && SAID.contains(said)
                        ? new Toast(words.say("teacher.talks.said", "what", said), null)
                        : null;
        return pages.teacherConferences(toast == null ? page : page.with(toast), shown.page())
                .render();
    }

    /** The same list as a file. */
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({PAGE + ".csv", PAGE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "false") boolean mine) {
        var words = frames.words(request);
        var which = new Callers.Which(schoolClass, mine);
        var shown = work.read(visitor.actor(), () -> desk.show(visitor.person(), which, words));
        var table = new ConferencesFile(shown.page(), words).table(desk.today().toString());
        return SheetFiles.of(request, table, words);
    }

    @PostMapping(PAGE + "/not-held")
    ResponseEntity<Void> notHeld(
            Visitor visitor,
            @RequestParam UUID student,
            @RequestParam Conference.Why why,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "false") boolean mine) {
        work.write(
                visitor.actor(),
                () -> {
                    desk.notHeld(visitor.person(), new PersonId(student), why);
                    return true;
                });
        return to(new Callers.Which(schoolClass, mine), "missed");
    }

    @PostMapping(PAGE + "/rhythm")
    ResponseEntity<Void> rhythm(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam(required = false) @Nullable Integer every) {
        if (every != null && (every < 1 || every > DueBook.LONGEST)) {
            throw new NotThere();
        }
        work.write(
                visitor.actor(),
                () -> {
                    desk.setRhythm(visitor.person(), schoolClass, Optional.ofNullable(every));
                    return true;
                });
        return to(new Callers.Which(schoolClass, false), "rhythm");
    }

    static ResponseEntity<Void> to(Callers.Which which, String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("%s?said=%s&%s".formatted(PAGE, said, which.query())))
                .build();
    }
}
