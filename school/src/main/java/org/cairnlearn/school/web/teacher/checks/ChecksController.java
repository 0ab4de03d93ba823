package org.cairnlearn.school.web.teacher.checks;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.CheckId;
import org.cairnlearn.school.profile.Checked;
import org.cairnlearn.school.profile.Outcome;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.WhosePage;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of students who want to show what they know, and what a teacher does with it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class ChecksController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ChecksReader reader;
    private final ChecksDesk desk;
    private final Frames frames;
    private final WhosePage whose;

    ChecksController(
            Work work, ChecksReader reader, ChecksDesk desk, Frames frames, WhosePage whose) {
        this.work = work;
        this.reader = reader;
        this.desk = desk;
        this.frames = frames;
        this.whose = whose;
    }

    /** What a teacher has filled in. */
    record Filled(UUID request, int points, @Nullable String helped, @Nullable String note) {
        Outcome outcome(Visitor visitor) {
            if (points < 0 || points > Outcome.MOST) {
                throw new NotThere();
            }
            return new Outcome(
                    visitor.person(), points, helped != null, note == null ? "" : cut(note));
        }

        private static String cut(String note) {
            var said = note.strip();
            return said.length() <= MOST_LETTERS ? said : said.substring(0, MOST_LETTERS);
        }
    }

    /** What the evidence keeps of a note. */
    private static final int MOST_LETTERS = 500;

    /**
     * What the address asks for.
     *
     * @param said what the request before did, to be said once
     * @param about which request it was about
     */
    record Query(@Nullable String said, @Nullable UUID about) {}

    @GetMapping(path = "/teacher/checks", produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var shown =
                work.read(
                        visitor.actor(),
                        () ->
                                new Shown(
                                        reader.page(visitor.person(), words),
                                        whose.of(visitor.person()),
                                        desk.said(
                                                visitor.person(),
                                                query.said(),
                                                query.about(),
                                                words)));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.checks.title"),
                        TeacherMenu.links(words, TeacherMenu.Place.CHECKS, null));
        var toast = shown.toast();
        return pages.teacherChecks(toast == null ? page : page.with(toast), shown.page()).render();
    }

    private record Shown(ChecksPage page, Frames.Who who, @Nullable Toast toast) {}

    @PostMapping("/teacher/checks/record")
    ResponseEntity<Void> record(Visitor visitor, Filled filled) {
        var outcome = filled.outcome(visitor);
        return to(
                work.write(
                        visitor.actor(), () -> desk.record(new CheckId(filled.request()), outcome)),
                "recorded");
    }

    @PostMapping("/teacher/checks/put-off")
    ResponseEntity<Void> putOff(Visitor visitor, @RequestParam UUID request) {
        return to(
                work.write(
                        visitor.actor(), () -> desk.putOff(new CheckId(request), visitor.person())),
                "put-off");
    }

    private static ResponseEntity<Void> to(Checked checked, String done) {
        return switch (checked) {
            case Checked.Done(var request) -> seeOther(done, request.id());
            case Checked.Ended(var request) -> seeOther("ended", request.id());
            case Checked.NotThere() -> throw new NotThere();
        };
    }

    private static ResponseEntity<Void> seeOther(String said, CheckId about) {
        var address = "/teacher/checks?said=%s&about=%s".formatted(said, about);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
