package org.cairnlearn.school.web.teacher.conference;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The talks that are over: they stay as they are, and a note may be added. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class PastController {
    private static final String PAGE = "/teacher/conference/{student}/past";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final PastTalks reader;
    private final TalkDesk desk;
    private final ConferencesDesk list;
    private final Frames frames;

    PastController(
            Work work, PastTalks reader, TalkDesk desk, ConferencesDesk list, Frames frames) {
        this.list = list;
        this.work = work;
        this.reader = reader;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, @PathVariable UUID student) {
        var words = frames.words(request);
        var between = new Between(new PersonId(student), visitor.person());
        var shown = work.read(visitor.actor(), () -> reader.show(between, words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.past.title", "name", shown.page().name()),
                        TeacherMenu.links(words, TeacherMenu.Place.ELSEWHERE, null));
        return pages.teacherPastTalks(page, shown.page()).render();
    }

    /** How often this student should have a talk. */
    @PostMapping("/teacher/conference/{student}/rhythm")
    ResponseEntity<Void> rhythm(
            Visitor visitor,
            @PathVariable UUID student,
            @RequestParam(required = false) @Nullable Integer every) {
        var days = Optional.ofNullable(every);
        if (days.filter(many -> many < 1 || many > DueBook.LONGEST).isPresent()) {
            throw new NotThere();
        }
        work.write(
                visitor.actor(),
                () -> {
                    list.setRhythmOf(visitor.person(), new PersonId(student), days);
                    return true;
                });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/conference/%s/past".formatted(student)))
                .build();
    }

    /** Adds a note to a talk that is closed. */
    @PostMapping("/teacher/conference/{student}/note")
    ResponseEntity<Void> add(
            Visitor visitor,
            @PathVariable UUID student,
            @RequestParam UUID conference,
            @RequestParam Note.Readers readers,
            @RequestParam String words) {
        var between = new Between(new PersonId(student), visitor.person());
        var text = new Note.Text(readers, words);
        if (!work.write(
                visitor.actor(), () -> desk.add(between, new ConferenceId(conference), text))) {
            throw new NotThere();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/conference/%s/past".formatted(student)))
                .build();
    }
}
