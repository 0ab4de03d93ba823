package org.cairnlearn.school.web.looked;

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
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log for whoever guards privacy: to look up, to print, to keep; and the report. */
@RestController
@Allow({Audience.ADMINISTRATOR, Audience.TEACHER, Audience.AIDE, Audience.PROCTOR})
class LogController {
    private final Templates pages = new StaticTemplates();
    private final OfficeFrame frame;
    private final LogReader reader;

    LogController(OfficeFrame frame, LogReader reader) {
        this.frame = frame;
        this.reader = reader;
    }

    @GetMapping(path = OfficeFrame.LOG, produces = MediaType.TEXT_HTML_VALUE)
    String log(HttpServletRequest request, Visitor visitor, LogPage.Typed typed) {
        var words = frame.words(request);
        var view = reader.log(visitor, typed, words);
        return pages.lookedLog(frame.page(request, visitor, words.say("log.title")), view).render();
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @DutyList
    @GetMapping({OfficeFrame.LOG + "/log.csv", OfficeFrame.LOG + "/log.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor, LogPage.Typed typed) {
        var words = frame.words(request);
        return SheetFiles.of(request, reader.table(visitor, typed, words), words);
    }

    @GetMapping(path = OfficeFrame.LOG + "/breach", produces = MediaType.TEXT_HTML_VALUE)
    String breach(HttpServletRequest request, Visitor visitor, LogPage.Typed typed) {
        var words = frame.words(request);
        var view = reader.breach(visitor, typed, words);
        return pages.lookedBreach(frame.page(request, visitor, words.say("log.breach.title")), view)
                .render();
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @DutyList
    @GetMapping({OfficeFrame.LOG + "/breach.csv", OfficeFrame.LOG + "/breach.xlsx"})
    ResponseEntity<byte[]> breachFile(
            HttpServletRequest request, Visitor visitor, LogPage.Typed typed) {
        var words = frame.words(request);
        return SheetFiles.of(request, reader.breach(visitor, typed, words).touched(), words);
    }
}
