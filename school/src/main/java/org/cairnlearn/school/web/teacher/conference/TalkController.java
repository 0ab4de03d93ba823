package org.cairnlearn.school.web.teacher.conference;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One talk while it is held: on one screen, closed once. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class TalkController {
    private static final String PAGE = "/teacher/conference/{student}";
    private static final Set<String> SAID = Set.of("closed");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final TalkDesk desk;
    private final Frames frames;

    TalkController(Work work, TalkDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            @RequestParam(required = false) @Nullable String said) {
        var between = between(visitor, student);
        var which = which(request);
        var words = frames.words(request);
        var shown =
                work.read(
                        visitor.actor(),
                        () -> desk.show(between, which, TalkDesk.Sheet.NEW, words));
        return draw(request, visitor, shown, said);
    }

    private String draw(
            HttpServletRequest request,
            Visitor visitor,
            TalkDesk.Shown shown,
            @Nullable String said) {
        var words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.talk.title", "name", shown.page().head().name()),
                        TeacherMenu.links(words, TeacherMenu.Place.ELSEWHERE, null));
        var toast =
                said != null && SAID.contains(said)
                        ? new Toast(words.say("teacher.talks.said", "what", said), null)
                        : null;
        return pages.teacherConference(toast == null ? page : page.with(toast), shown.page())
                .render();
    }

    @PostMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> close(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            TalkForm form) {
        var between = between(visitor, student);
        var which = which(request);
        var words = frames.words(request);
        var closed = work.write(visitor.actor(), () -> desk.close(between, which, form, words));
        return switch (closed) {
            case Closed.Done(var _) -> next(visitor, which);
            case Closed.NotThere() -> throw new NotThere();
            case Closed.NoStep(), Closed.NotThen(var _, var _) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(
                                    draw(
                                            request,
                                            visitor,
                                            work.read(
                                                    visitor.actor(),
                                                    () ->
                                                            desk.show(
                                                                    between,
                                                                    which,
                                                                    new TalkDesk.Sheet(
                                                                            form, closed),
                                                                    words)),
                                            null));
        };
    }

    private ResponseEntity<String> next(Visitor visitor, Callers.Which which) {
        var next = work.read(visitor.actor(), () -> desk.next(visitor.person(), which));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(
                        URI.create(
                                next.map(student ->
                                                "/teacher/conference/%s?said=closed&%s"
                                                        .formatted(student, which.query()))
                                        .orElse(
                                                "%s?said=closed&%s"
                                                        .formatted(
                                                                ConferencesController.PAGE,
                                                                which.query()))))
                .build();
    }

    /** Keeps what is begun: by itself while somebody writes, or because it is put aside. */
    @PostMapping(PAGE + "/draft")
    ResponseEntity<Void> save(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            TalkForm form) {
        var between = between(visitor, student);
        work.write(
                visitor.actor(),
                () -> {
                    desk.save(between, form);
                    return true;
                });
        return request.getHeader("X-By-Itself") == null
                ? ConferencesController.to(which(request), "draft")
                : ResponseEntity.noContent().build();
    }

    private static Between between(Visitor visitor, UUID student) {
        return new Between(new PersonId(student), visitor.person());
    }

    /** From which of the reader's lists the talk began. */
    private static Callers.Which which(HttpServletRequest request) {
        if ("true".equals(request.getParameter("mine"))) {
            return new Callers.Which(null, true);
        }
        var schoolClass = request.getParameter("class");
        return schoolClass == null
                        || !schoolClass.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Callers.Which.FIRST
                : new Callers.Which(UUID.fromString(schoolClass), false);
    }
}
