package org.cairnlearn.school.web.office;

import java.net.URI;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.exchange.Watch;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is agreed about a source: how old it may get, and whether it is paused. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class SourceKeepController {
    private final Work work;
    private final OfficeFrame frame;
    private final SourceBook sources;

    SourceKeepController(Work work, OfficeFrame frame, SourceBook sources) {
        this.work = work;
        this.frame = frame;
        this.sources = sources;
    }

    /** Days that nobody can promise leave what was agreed before. */
    @PostMapping(OfficeFrame.SOURCES + "/promise")
    ResponseEntity<String> promise(
            Visitor visitor,
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String days) {
        enter(visitor);
        var wished = number(days);
        if (wished == null || (wished >= 1 && wished <= Watch.MOST_DAYS)) {
            sources.promise(new SourceBook.Source(visitor.tenant(), kind, source), wished);
        }
        return back();
    }

    private static @Nullable Integer number(String days) {
        try {
            return days.isBlank() ? null : Integer.valueOf(days.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @PostMapping(OfficeFrame.SOURCES + "/pause")
    ResponseEntity<String> pause(
            Visitor visitor,
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String source) {
        enter(visitor);
        sources.pause(new SourceBook.Source(visitor.tenant(), kind, source), visitor.person());
        return back();
    }

    @PostMapping(OfficeFrame.SOURCES + "/resume")
    ResponseEntity<String> resume(
            Visitor visitor,
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String source) {
        enter(visitor);
        sources.resume(new SourceBook.Source(visitor.tenant(), kind, source));
        return back();
    }

    private void enter(Visitor visitor) {
        work.read(
                visitor.actor(),
                () -> {
                    frame.enter(visitor, Action.IMPORT);
                    return true;
                });
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.SOURCES))
                .build();
    }
}
