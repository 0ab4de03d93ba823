package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.SupportId;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is case manager of whom: the office sets it, and sees nothing of what the students have. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class CaseManagersController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final CaseManagers managers;

    CaseManagersController(Work work, OfficeFrame frame, CaseManagers managers) {
        this.work = work;
        this.frame = frame;
        this.managers = managers;
    }

    @DutyList
    @GetMapping(path = OfficeFrame.MANAGERS, produces = MediaType.TEXT_HTML_VALUE)
    String all(HttpServletRequest request, Visitor visitor) {
        return page(request, visitor, CaseManagers.Outcome.DONE, null);
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @DutyList
    @GetMapping({OfficeFrame.MANAGERS + ".csv", OfficeFrame.MANAGERS + ".xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        var view = read(visitor, CaseManagers.Outcome.DONE, null, words);
        return SheetFiles.of(request, OfficeTables.managers(view, words), words);
    }

    @PostMapping(path = OfficeFrame.MANAGERS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> set(
            HttpServletRequest request, Visitor visitor, CaseManagersPage.Typed typed) {
        var outcome = work.write(visitor.actor(), () -> managers.set(typed, visitor.person()));
        return outcome == CaseManagers.Outcome.DONE
                ? seeOther()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, outcome, typed));
    }

    @PostMapping(OfficeFrame.MANAGERS + "/{student}/{entry}/end")
    ResponseEntity<String> end(
            Visitor visitor, @PathVariable UUID student, @PathVariable UUID entry) {
        work.write(
                visitor.actor(),
                () -> {
                    managers.end(new PersonId(student), new SupportId(entry), visitor.person());
                    return true;
                });
        return seeOther();
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            CaseManagers.Outcome last,
            CaseManagersPage.@Nullable Typed typed) {
        var words = frame.words(request);
        return pages.officeCaseManagers(
                        frame.page(request, visitor, words.say("office.managers.title")),
                        read(visitor, last, typed, words))
                .render();
    }

    private CaseManagersPage read(
            Visitor visitor,
            CaseManagers.Outcome last,
            CaseManagersPage.@Nullable Typed typed,
            Words words) {
        return work.read(
                visitor.actor(), () -> managers.page(visitor.person(), last, typed, words));
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.MANAGERS))
                .build();
    }
}
