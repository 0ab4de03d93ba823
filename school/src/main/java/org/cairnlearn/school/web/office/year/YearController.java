package org.cairnlearn.school.web.office.year;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.cairnlearn.school.web.office.year.YearForms.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The school's year, to look at and to change. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class YearController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final YearReader reader;
    private final YearForms forms;

    YearController(Work work, OfficeFrame frame, YearReader reader, YearForms forms) {
        this.work = work;
        this.frame = frame;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping(path = YearAddress.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Visitor visitor) {
        return page(request, visitor, Outcome.DONE);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({YearAddress.PAGE + ".csv", YearAddress.PAGE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "0") int table) {
        var words = frame.words(request);
        var tables = read(request, visitor, Outcome.DONE).part().tables();
        if (table < 0 || table >= tables.size()) {
            throw new NotThere();
        }
        return SheetFiles.of(request, tables.get(table).asFile(), words);
    }

    @PostMapping(path = YearAddress.PAGE + "/{what}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> set(
            HttpServletRequest request, Visitor visitor, @PathVariable String what) {
        var typed = new YearAsked(request);
        var outcome =
                work.write(
                        visitor.actor(),
                        () -> forms.set(what, reader.school(visitor.person(), typed), typed));
        return outcome == Outcome.DONE
                ? seeOther(what, visitor, typed)
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, outcome));
    }

    @PostMapping(YearAddress.PAGE + "/{what}/back")
    ResponseEntity<String> takeBack(
            HttpServletRequest request, Visitor visitor, @PathVariable String what) {
        var typed = new YearAsked(request);
        work.write(
                visitor.actor(),
                () -> {
                    forms.takeBack(what, reader.school(visitor.person(), typed), typed);
                    return true;
                });
        return seeOther(what, visitor, typed);
    }

    private String page(HttpServletRequest request, Visitor visitor, Outcome last) {
        var words = frame.words(request);
        return pages.officeYear(
                        frame.page(request, visitor, words.say("office.year.title")),
                        read(request, visitor, last))
                .render();
    }

    private YearPage read(HttpServletRequest request, Visitor visitor, Outcome last) {
        var words = frame.words(request);
        var fields = new YearFields(words, new YearAsked(request), last != Outcome.DONE);
        return work.read(
                visitor.actor(),
                () ->
                        new YearView(reader.read(visitor.person(), fields.typed()), fields)
                                .page(last));
    }

    /** Back to the part that was changed; of the days to the month of the one that was. */
    private ResponseEntity<String> seeOther(String what, Visitor visitor, YearAsked typed) {
        OrganisationId school =
                work.read(visitor.actor(), () -> reader.school(visitor.person(), typed));
        var address = new YearAddress(school);
        var part = YearAsked.Part.of(what);
        var to =
                part == YearAsked.Part.DAYS && typed.date("day").isPresent()
                        ? address.of(part, "day", typed.text("day"))
                        : address.of(part);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build();
    }
}
