package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The studies that researchers may see, as a leader or a privacy officer registers them. */
@RestController
@Allow({Audience.ADMINISTRATOR, Audience.TEACHER, Audience.AIDE, Audience.PROCTOR})
class StudiesController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Studies studies;

    StudiesController(Work work, OfficeFrame frame, Studies studies) {
        this.work = work;
        this.frame = frame;
        this.studies = studies;
    }

    @GetMapping(path = OfficeFrame.STUDIES, produces = MediaType.TEXT_HTML_VALUE)
    String all(HttpServletRequest request, Visitor visitor) {
        return page(request, visitor, Studies.Last.NOTHING);
    }

    @PostMapping(path = OfficeFrame.STUDIES, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> register(
            HttpServletRequest request, Visitor visitor, StudiesPage.Typed typed) {
        var last = work.write(visitor.actor(), () -> studies.register(typed, visitor.person()));
        return last.not().why() == StudiesForm.Wrong.NOTHING
                ? seeOther()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, last));
    }

    @PostMapping(OfficeFrame.STUDIES + "/{study}/end")
    ResponseEntity<String> end(Visitor visitor, @PathVariable String study) {
        work.write(
                visitor.actor(),
                () -> {
                    studies.end(study, visitor.person());
                    return true;
                });
        return seeOther();
    }

    private String page(HttpServletRequest request, Visitor visitor, Studies.Last last) {
        var words = frame.words(request);
        var view = work.read(visitor.actor(), () -> studies.page(visitor.person(), last, words));
        return pages.officeStudies(
                        frame.page(request, visitor, words.say("office.studies.title")), view)
                .render();
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.STUDIES))
                .build();
    }
}
