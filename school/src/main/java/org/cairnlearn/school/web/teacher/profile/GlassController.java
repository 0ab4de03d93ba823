package org.cairnlearn.school.web.teacher.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An administrator opens a student's profile, with its notes, for a reason and an hour. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class GlassController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final GlassReader glass;
    private final OfficeFrame frame;

    GlassController(Work work, GlassReader glass, OfficeFrame frame) {
        this.work = work;
        this.glass = glass;
        this.frame = frame;
    }

    @GetMapping(path = OfficeFrame.GLASS, produces = MediaType.TEXT_HTML_VALUE)
    String form(HttpServletRequest request, Visitor visitor) {
        return form(request, visitor, GlassReader.Wrong.NOTHING, null);
    }

    @PostMapping(path = OfficeFrame.GLASS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> open(
            HttpServletRequest request, Visitor visitor, GlassPage.Typed typed) {
        return switch (glass.open(visitor, typed, request.getRemoteAddr())) {
            case GlassReader.Opened.Now(var student) -> seeOther("/" + student);
            case GlassReader.Opened.Not(var wrong) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(form(request, visitor, wrong, typed));
        };
    }

    @GetMapping(path = OfficeFrame.GLASS + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    String student(HttpServletRequest request, Visitor visitor, @PathVariable UUID student) {
        var words = frame.words(request);
        var view =
                work.read(
                        visitor.actor(),
                        () -> glass.profile(visitor.person(), new PersonId(student), words));
        return pages.teacherProfile(frame.page(request, visitor, view.head().name()), view)
                .render();
    }

    @PostMapping(OfficeFrame.GLASS + "/{student}/close")
    ResponseEntity<String> close(Visitor visitor, @PathVariable UUID student) {
        work.write(
                visitor.actor(),
                () -> {
                    glass.close(visitor.person(), new PersonId(student));
                    return true;
                });
        return seeOther("");
    }

    private String form(
            HttpServletRequest request,
            Visitor visitor,
            GlassReader.Wrong wrong,
            GlassPage.@Nullable Typed typed) {
        var words = frame.words(request);
        var view = glass.form(visitor, wrong, typed, words);
        var page = frame.page(request, visitor, words.say("office.glass.title"));
        return pages.officeGlass(page, view).render();
    }

    private static ResponseEntity<String> seeOther(String below) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.GLASS + below))
                .build();
    }
}
