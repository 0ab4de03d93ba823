package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ResponsibilityId;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of the staff answers for whom: the office gives it and takes it back. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class ResponsibleController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Responsible responsible;
    private final ResponsibleReader reader;

    ResponsibleController(
            Work work, OfficeFrame frame, Responsible responsible, ResponsibleReader reader) {
        this.work = work;
        this.frame = frame;
        this.responsible = responsible;
        this.reader = reader;
    }

    @GetMapping(path = OfficeFrame.RESPONSIBLE, produces = MediaType.TEXT_HTML_VALUE)
    String all(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String of) {
        return page(request, visitor, words -> reader.page(asked(visitor, of), "", null, words));
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping({OfficeFrame.RESPONSIBLE + ".csv", OfficeFrame.RESPONSIBLE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String of) {
        var words = frame.words(request);
        var view =
                work.read(visitor.actor(), () -> reader.page(asked(visitor, of), "", null, words));
        return SheetFiles.of(request, OfficeTables.responsible(view, words), words);
    }

    @PostMapping(path = OfficeFrame.RESPONSIBLE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> give(
            HttpServletRequest request, Visitor visitor, ResponsiblePage.Typed typed) {
        var outcome = work.write(visitor.actor(), () -> responsible.give(typed, visitor.person()));
        return outcome instanceof Responsible.Outcome.Done
                ? seeOther()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(
                                page(
                                        request,
                                        visitor,
                                        words ->
                                                reader.page(
                                                        asked(visitor, ""),
                                                        ResponsibleReader.said(outcome, words),
                                                        typed,
                                                        words)));
    }

    @PostMapping(OfficeFrame.RESPONSIBLE + "/{id}/end")
    ResponseEntity<String> end(Visitor visitor, @PathVariable UUID id) {
        work.write(
                visitor.actor(),
                () -> {
                    responsible.end(new ResponsibilityId(id), visitor.person());
                    return true;
                });
        return seeOther();
    }

    private String page(
            HttpServletRequest request, Visitor visitor, Function<Words, ResponsiblePage> read) {
        var words = frame.words(request);
        var view = work.read(visitor.actor(), () -> read.apply(words));
        return pages.officeResponsible(
                        frame.page(request, visitor, words.say("office.responsible.title")), view)
                .render();
    }

    private static ResponsibleReader.Asked asked(Visitor visitor, String of) {
        return new ResponsibleReader.Asked(visitor.person(), of.strip());
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.RESPONSIBLE))
                .build();
    }
}
