package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office names the adult to whom a student with an urgent worry is sent. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class TrustedController {
    static final String PAGE = "/office/named-adult";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final TrustedAdults adults;

    TrustedController(Work work, OfficeFrame frame, TrustedAdults adults) {
        this.work = work;
        this.frame = frame;
        this.adults = adults;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "false") boolean saved) {
        var words = frame.words(request);
        var view = work.read(visitor.actor(), () -> adults.page(visitor.person(), saved, words));
        return pages.officeNamedAdult(
                        frame.page(request, visitor, words.say("office.named.title")), view)
                .render();
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> name(
            Visitor visitor,
            @RequestParam UUID school,
            @RequestParam UUID person,
            @RequestParam String place) {
        work.write(
                visitor.actor(),
                () -> {
                    adults.name(
                            visitor.person(),
                            new OrganisationId(school),
                            new PersonId(person),
                            place);
                    return true;
                });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + "?saved=true"))
                .build();
    }
}
