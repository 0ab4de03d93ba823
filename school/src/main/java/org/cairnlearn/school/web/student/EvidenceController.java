package org.cairnlearn.school.web.student;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Shown;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.ShowpieceId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What shows what a student can do, to read and to add to. */
@RestController
@Allow(Audience.STUDENT)
class EvidenceController {
    static final String PAGE = "/student/evidence";

    private static final Set<String> SAID = Set.of("added", "circle", "removed");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final Desk desk;
    private final Frames frames;

    EvidenceController(Work work, Desk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    /** What the page reads and writes. */
    @Component
    record Desk(EvidenceReader reader, ShowBook shown, Skills skills, StudentFrame frame) {}

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, @RequestParam Optional<String> said) {
        return draw(request, visitor, new Sheet(EvidenceForm.empty(), null, said.orElse("")));
    }

    /**
     * A form as it was sent.
     *
     * @param refused why it was not taken; null before it is sent
     * @param said what was done before; may be empty
     */
    private record Sheet(EvidenceForm typed, Shown.@Nullable Reason refused, String said) {}

    @PostMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> add(
            HttpServletRequest request,
            Visitor visitor,
            EvidenceForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var brought = brought(file);
        var done =
                work.write(
                        visitor.actor(),
                        () -> {
                            desk.frame().enter(visitor.person(), Action.WRITE_PROFILE);
                            var skill = typed.what().skill();
                            if (skill != null && desk.skills().find(skill).isEmpty()) {
                                throw new NotThere();
                            }
                            return desk.shown().add(visitor.person(), typed.what(), brought);
                        });
        return switch (done) {
            case Shown.Done(var _) -> to("added");
            case Shown.NotThere() -> throw new NotThere();
            case Shown.Refused(var reason) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(draw(request, visitor, new Sheet(typed, reason, "")));
        };
    }

    private static Optional<ShowBook.Brought> brought(@Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        var name = file.getOriginalFilename();
        return Optional.of(new ShowBook.Brought(name == null ? "" : name, file.getBytes()));
    }

    @PostMapping(PAGE + "/circle")
    ResponseEntity<String> circle(
            Visitor visitor, @RequestParam UUID piece, @RequestParam Circle circle) {
        var done =
                work.write(
                        visitor.actor(),
                        () -> {
                            desk.frame().enter(visitor.person(), Action.WRITE_PROFILE);
                            var id = new ShowpieceId(piece);
                            return desk.shown().circle(visitor.person(), id, circle);
                        });
        if (done instanceof Shown.NotThere) {
            throw new NotThere();
        }
        return to("circle");
    }

    @PostMapping(PAGE + "/remove")
    ResponseEntity<String> remove(Visitor visitor, @RequestParam UUID piece) {
        boolean gone =
                work.write(
                        visitor.actor(),
                        () -> {
                            desk.frame().enter(visitor.person(), Action.WRITE_PROFILE);
                            return desk.shown().remove(visitor.person(), new ShowpieceId(piece));
                        });
        if (!gone) {
            throw new NotThere();
        }
        return to("removed");
    }

    private static ResponseEntity<String> to(String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + "?said=" + said))
                .build();
    }

    private String draw(HttpServletRequest request, Visitor visitor, Sheet sheet) {
        var words = frames.words(request);
        var wrong =
                sheet.refused() == null
                        ? null
                        : words.say(
                                "student.evidence.wrong",
                                "reason",
                                sheet.refused(),
                                "most",
                                ShowBook.MOST_MEGABYTES);
        var shown =
                work.read(
                        visitor.actor(),
                        () -> {
                            desk.frame().enter(visitor.person(), Action.SEE_WORK);
                            var facts = desk.reader().read(visitor.person());
                            var view = new EvidenceView(facts, words, desk.frame().time());
                            return new StudentController.Shown<>(
                                    view.page(visitor.person(), sheet.typed(), wrong),
                                    desk.frame().who(visitor.person()));
                        });
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.evidence.title"),
                        StudentMenu.links(words, StudentMenu.Place.EVIDENCE));
        var toast =
                SAID.contains(sheet.said())
                        ? new Toast(words.say("student.evidence.done", "what", sheet.said()), null)
                        : null;
        return pages.studentEvidence(toast == null ? page : page.with(toast), shown.page())
                .render();
    }
}
