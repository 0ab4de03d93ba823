package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.mastery.ModelBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which learner model all levels are made: somebody looks at a new one and decides. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class ModelController {
    private final Templates pages = new StaticTemplates();
    private final OfficeFrame frame;
    private final ModelBook models;
    private final SchoolTime time;

    ModelController(OfficeFrame frame, ModelBook models, SchoolTime time) {
        this.frame = frame;
        this.models = models;
        this.time = time;
    }

    @GetMapping(path = OfficeFrame.MODEL, produces = MediaType.TEXT_HTML_VALUE)
    String look(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        var view = read(visitor, words);
        return pages.officeModel(
                        frame.page(request, visitor, words.say("office.model.title")), view)
                .render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.MODEL + ".csv", OfficeFrame.MODEL + ".xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        return SheetFiles.of(request, OfficeTables.models(read(visitor, words), words), words);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.MODEL + "/measures.csv", OfficeFrame.MODEL + "/measures.xlsx"})
    ResponseEntity<byte[]> measures(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        return SheetFiles.of(request, OfficeTables.measures(read(visitor, words), words), words);
    }

    private ModelPage read(Visitor visitor, Words words) {
        frame.enter(visitor, Action.ADOPT_MODEL);
        return new ModelView(words, time).page(models.all(visitor.tenant()));
    }

    @PostMapping(OfficeFrame.MODEL + "/{number}/adopt")
    ResponseEntity<String> adopt(Visitor visitor, @PathVariable int number) {
        frame.enter(visitor, Action.ADOPT_MODEL);
        models.adopt(visitor.tenant(), number, frame.signature(visitor));
        return seeOther();
    }

    @PostMapping(OfficeFrame.MODEL + "/{number}/keep")
    ResponseEntity<String> keep(Visitor visitor, @PathVariable int number) {
        frame.enter(visitor, Action.ADOPT_MODEL);
        models.keepOut(visitor.tenant(), number, frame.signature(visitor));
        return seeOther();
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.MODEL))
                .build();
    }
}
