package org.cairnlearn.school.web.research;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A researcher's registered studies, and nothing else. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR, Audience.PROCTOR})
class ResearchController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final ResearchReader reader;

    ResearchController(Work work, OfficeFrame frame, ResearchReader reader) {
        this.work = work;
        this.frame = frame;
        this.reader = reader;
    }

    @GetMapping(path = ResearchView.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String all(HttpServletRequest request, Visitor visitor) {
        var view = new ResearchView(frame.words(request));
        var studies = work.read(visitor.actor(), () -> reader.of(visitor.person()));
        var title = view.words().say("research.title");
        return pages.researchStudies(frame.page(request, visitor, title), view.all(studies))
                .render();
    }

    @DutyList
    @GetMapping(path = ResearchView.PAGE + "/{study}", produces = MediaType.TEXT_HTML_VALUE)
    String one(HttpServletRequest request, Visitor visitor, @PathVariable String study) {
        var view = new ResearchView(frame.words(request));
        var facts = facts(visitor, study);
        var title = facts.study().plan().asks().title();
        return pages.researchStudy(frame.page(request, visitor, title), view.one(facts)).render();
    }

    @WayOut(purpose = Purpose.RESEARCH, data = DataKind.WORK)
    @DutyList
    @GetMapping({
        ResearchView.PAGE + "/{study}/cells.csv",
        ResearchView.PAGE + "/{study}/cells.xlsx"
    })
    ResponseEntity<byte[]> cells(
            HttpServletRequest request, Visitor visitor, @PathVariable String study) {
        var view = new ResearchView(frame.words(request));
        return SheetFiles.of(request, view.cells(facts(visitor, study)), view.words());
    }

    @WayOut(purpose = Purpose.RESEARCH, data = DataKind.WORK)
    @DutyList
    @GetMapping({ResearchView.PAGE + "/{study}/rows.csv", ResearchView.PAGE + "/{study}/rows.xlsx"})
    ResponseEntity<byte[]> rows(
            HttpServletRequest request, Visitor visitor, @PathVariable String study) {
        var view = new ResearchView(frame.words(request));
        return SheetFiles.of(request, view.rows(facts(visitor, study)), view.words());
    }

    private ResearchReader.Facts facts(Visitor visitor, String study) {
        return work.read(visitor.actor(), () -> reader.of(visitor.person(), study));
    }
}
