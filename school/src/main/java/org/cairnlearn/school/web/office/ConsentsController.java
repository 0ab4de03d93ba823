package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What families allow and refuse, as the office enters it from their papers. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class ConsentsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Consents consents;

    ConsentsController(Work work, OfficeFrame frame, Consents consents) {
        this.work = work;
        this.frame = frame;
        this.consents = consents;
    }

    /** One more answer, as a form sends it; the days as somebody typed them. */
    record Wish(
            Purpose purpose, DataKind data, Answer answer, @Nullable String document, Days days) {
        /** From when, and until when; empty is for good. */
        record Days(@Nullable String from, @Nullable String until) {}
    }

    @GetMapping(path = OfficeFrame.CONSENTS, produces = MediaType.TEXT_HTML_VALUE)
    String find(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String student) {
        var words = frame.words(request);
        var view =
                work.read(visitor.actor(), () -> consents.find(visitor.person(), student, words));
        var page = frame.page(request, visitor, words.say("office.consents.title"));
        return pages.officeConsents(page, view).render();
    }

    @GetMapping(path = OfficeFrame.CONSENTS + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    String student(HttpServletRequest request, Visitor visitor, @PathVariable UUID student) {
        return page(request, visitor, new PersonId(student), null, Consents.Outcome.DONE);
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping({
        OfficeFrame.CONSENTS + "/{student}/said.csv",
        OfficeFrame.CONSENTS + "/{student}/said.xlsx"
    })
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID student) {
        var words = frame.words(request);
        var asked = new Consents.Asked(visitor.person(), new PersonId(student));
        var view =
                work.read(
                        visitor.actor(),
                        () -> consents.of(asked, null, Consents.Outcome.DONE, words));
        return SheetFiles.of(request, OfficeTables.said(view, words), words);
    }

    @PostMapping(path = OfficeFrame.CONSENTS + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> add(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID student, Wish wish) {
        var id = new PersonId(student);
        var outcome = work.write(visitor.actor(), () -> consents.add(id, wish, visitor.person()));
        return outcome == Consents.Outcome.DONE
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(OfficeFrame.CONSENTS + "/" + student))
                        .build()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, id, wish, outcome));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            PersonId student,
            @Nullable Wish wish,
            Consents.Outcome outcome) {
        var words = frame.words(request);
        var asked = new Consents.Asked(visitor.person(), student);
        var view = work.read(visitor.actor(), () -> consents.of(asked, wish, outcome, words));
        var page = frame.page(request, visitor, words.say("office.consents.title"));
        return pages.officeConsent(page, view).render();
    }
}
