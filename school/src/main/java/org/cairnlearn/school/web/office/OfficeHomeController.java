package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's own front step: all that is done there. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class OfficeHomeController {
    private final Templates pages = new StaticTemplates();
    private final OfficeFrame frame;

    OfficeHomeController(OfficeFrame frame) {
        this.frame = frame;
    }

    @GetMapping(path = OfficeFrame.FIRST, produces = MediaType.TEXT_HTML_VALUE)
    String home(HttpServletRequest request, Visitor visitor) {
        var page = frame.page(request, visitor, frame.words(request).say("office.home.title"));
        return pages.officeHome(page, frame.home(request, visitor)).render();
    }
}
