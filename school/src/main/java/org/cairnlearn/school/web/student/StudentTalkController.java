package org.cairnlearn.school.web.student;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student asks for a talk, writes what it is about, and reads what was agreed. */
@RestController
@Allow(Audience.STUDENT)
class StudentTalkController {
    static final String PAGE = "/student/conference";

    private static final Set<String> SAID =
            Set.of("asked", "cancelled", "written", "gone", "empty");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final StudentTalkDesk desk;
    private final Frames frames;

    StudentTalkController(Work work, StudentTalkDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable String said) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> desk.show(visitor.person(), words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.talk.title"),
                        StudentMenu.links(words, StudentMenu.Place.TALK));
        var toast =
                said != null && SAID.contains(said)
                        ? new Toast(words.say("student.talk.said", "what", said), null)
                        : null;
        return pages.studentTalk(toast == null ? page : page.with(toast), shown.page()).render();
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> ask(
            Visitor visitor,
            @RequestParam Request.Topic topic,
            @RequestParam Request.Soon soon,
            @RequestParam(required = false) @Nullable UUID adult,
            @RequestParam(defaultValue = "") String words) {
        var teacher = adult == null ? null : new PersonId(adult);
        return change(
                visitor,
                student -> {
                    desk.ask(student, new Request.Wish(teacher, topic, soon, words));
                    return "asked";
                });
    }

    @PostMapping(PAGE + "/cancel")
    ResponseEntity<Void> cancel(Visitor visitor) {
        return change(
                visitor,
                student -> {
                    desk.cancel(student);
                    return "cancelled";
                });
    }

    /** A line that was written without network comes with its number, maybe more than once. */
    @PostMapping(PAGE + "/agenda")
    ResponseEntity<Void> write(
            Visitor visitor,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable UUID id) {
        return change(visitor, student -> desk.write(student, id, words) ? "written" : "empty");
    }

    @PostMapping(PAGE + "/take-back")
    ResponseEntity<Void> takeBack(Visitor visitor, @RequestParam UUID line) {
        return change(
                visitor,
                student -> {
                    desk.takeBack(student, line);
                    return "gone";
                });
    }

    private ResponseEntity<Void> change(Visitor visitor, Function<PersonId, String> what) {
        var said = work.write(visitor.actor(), () -> what.apply(visitor.person()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + "?said=" + said))
                .build();
    }
}
