package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportUndo;
import org.cairnlearn.school.exchange.Previews;
import org.cairnlearn.school.exchange.Uploaded;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where the school's data comes from, one import, and an upload from preview to the end. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class SourcesController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final SourcesReader sources;
    private final RunReader runs;
    private final Previews previews;
    private final ImportUndo undoing;

    SourcesController(
            Work work,
            OfficeFrame frame,
            SourcesReader sources,
            RunReader runs,
            Handling handling) {
        this.work = work;
        this.frame = frame;
        this.sources = sources;
        this.runs = runs;
        this.previews = handling.previews();
        this.undoing = handling.undo();
    }

    /** What is done with imports. */
    @Component
    record Handling(Previews previews, ImportUndo undo) {}

    @GetMapping(path = OfficeFrame.SOURCES, produces = MediaType.TEXT_HTML_VALUE)
    String sources(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        var page = frame.page(request, visitor, words.say("office.sources.title"));
        return pages.officeSources(page, read(visitor, words)).render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.SOURCES + ".csv", OfficeFrame.SOURCES + ".xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        return SheetFiles.of(request, OfficeTables.sources(forFile(visitor, words), words), words);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.SOURCES + "/runs.csv", OfficeFrame.SOURCES + "/runs.xlsx"})
    ResponseEntity<byte[]> history(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        return SheetFiles.of(request, OfficeTables.history(forFile(visitor, words), words), words);
    }

    private SourcesPage read(Visitor visitor, Words words) {
        return work.read(
                visitor.actor(),
                () -> {
                    enter(visitor);
                    return sources.page(words);
                });
    }

    private SourcesPage forFile(Visitor visitor, Words words) {
        return work.read(
                visitor.actor(),
                () -> {
                    enter(visitor);
                    return sources.forFile(words);
                });
    }

    @DutyList
    @GetMapping(path = OfficeFrame.SOURCES + "/{run}", produces = MediaType.TEXT_HTML_VALUE)
    String run(HttpServletRequest request, Visitor visitor, @PathVariable UUID run) {
        return page(request, visitor, run, RunView.Said.NOTHING);
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.EVERYTHING)
    @DutyList
    @GetMapping({
        OfficeFrame.SOURCES + "/{run}/refused.csv",
        OfficeFrame.SOURCES + "/{run}/refused.xlsx"
    })
    ResponseEntity<byte[]> refused(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID run,
            @RequestParam String file) {
        var words = frame.words(request);
        var table =
                work.read(
                        visitor.actor(),
                        () -> {
                            enter(visitor);
                            return runs.refused(run, file, words);
                        });
        return SheetFiles.of(request, table, words);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({
        OfficeFrame.SOURCES + "/{run}/table.csv",
        OfficeFrame.SOURCES + "/{run}/table.xlsx"
    })
    ResponseEntity<byte[]> table(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID run,
            @RequestParam RunView.Part of) {
        var words = frame.words(request);
        var table =
                work.read(
                        visitor.actor(),
                        () -> {
                            enter(visitor);
                            return runs.table(visitor.tenant(), run, of, words);
                        });
        return SheetFiles.of(request, table, words);
    }

    @PostMapping(OfficeFrame.SOURCES)
    ResponseEntity<String> upload(
            Visitor visitor,
            @RequestParam ImportKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        work.read(visitor.actor(), () -> enter(visitor));
        if (file == null) {
            return seeOther(OfficeFrame.SOURCES); // the session had ended: it is chosen again there
        }
        var name = file.getOriginalFilename();
        var upload =
                new Uploaded(visitor.tenant(), visitor.person(), kind, name == null ? "" : name);
        return seeOther(OfficeFrame.SOURCES + "/" + previews.make(upload, file.getBytes()));
    }

    @PostMapping(path = OfficeFrame.SOURCES + "/{run}/apply", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> apply(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "false") boolean accept) {
        work.read(visitor.actor(), () -> enter(visitor));
        return switch (previews.apply(visitor.actor(), run, accept)) {
            case Previews.Outcome.Ran() -> seeOther(OfficeFrame.SOURCES + "/" + run);
            case Previews.Outcome.Gone() -> throw new NotThere();
            case Previews.Outcome.MadeAnew() ->
                    conflict(page(request, visitor, run, RunView.Said.MADE_ANEW));
            case Previews.Outcome.NotConfirmed() ->
                    conflict(page(request, visitor, run, RunView.Said.NOT_CONFIRMED));
            case Previews.Outcome.Paused() ->
                    conflict(page(request, visitor, run, RunView.Said.PAUSED));
            case Previews.Outcome.Busy() ->
                    conflict(page(request, visitor, run, RunView.Said.BUSY));
        };
    }

    @PostMapping(OfficeFrame.SOURCES + "/{run}/discard")
    ResponseEntity<String> discard(Visitor visitor, @PathVariable UUID run) {
        work.read(visitor.actor(), () -> enter(visitor));
        if (!previews.discard(visitor.actor(), run)) {
            throw new NotThere();
        }
        return seeOther(OfficeFrame.SOURCES);
    }

    @PostMapping(path = OfficeFrame.SOURCES + "/{run}/undo", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> undo(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID run) {
        work.read(visitor.actor(), () -> enter(visitor));
        return switch (undoing.undo(visitor.actor(), run)) {
            case ImportUndo.Outcome.Done(var by) -> seeOther(OfficeFrame.SOURCES + "/" + by);
            case ImportUndo.Outcome.Busy() ->
                    conflict(page(request, visitor, run, RunView.Said.BUSY));
            case ImportUndo.Outcome.No() ->
                    conflict(page(request, visitor, run, RunView.Said.NOT_UNDONE));
        };
    }

    private String page(HttpServletRequest request, Visitor visitor, UUID run, RunView.Said said) {
        var words = frame.words(request);
        var view =
                work.read(
                        visitor.actor(),
                        () -> {
                            enter(visitor);
                            return runs.page(visitor.tenant(), run, said, words);
                        });
        return pages.officeRun(frame.page(request, visitor, view.title()), view).render();
    }

    /** A file is of the whole tenant: who leads all of it may see and hand in one. */
    private boolean enter(Visitor visitor) {
        frame.enter(visitor, Action.IMPORT);
        return true;
    }

    private static ResponseEntity<String> conflict(String page) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(page);
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
