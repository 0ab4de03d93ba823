package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How up to date profiles are and how many had a talk, of a school and its large teams. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class FiguresController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final SchoolFigures figures;
    private final SchoolTime time;

    FiguresController(Work work, OfficeFrame frame, SchoolFigures figures, SchoolTime time) {
        this.work = work;
        this.frame = frame;
        this.figures = figures;
        this.time = time;
    }

    @GetMapping(path = OfficeFrame.FIGURES, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        var view = view(words, visitor, school);
        return pages.officeFigures(
                        frame.page(request, visitor, words.say("office.figures.title")),
                        view.page())
                .render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.FIGURES + ".csv", OfficeFrame.FIGURES + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        var view = view(words, visitor, school);
        return SheetFiles.of(request, view.table(time.today().toString()), words);
    }

    private FiguresView view(Words words, Visitor visitor, @Nullable UUID school) {
        return new FiguresView(
                words, work.read(visitor.actor(), () -> figures.of(visitor.person(), school)));
    }
}
