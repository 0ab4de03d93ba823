package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.student.StudentMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student signs up for a session of a flex block. */
@RestController
@Allow(Audience.STUDENT)
class StudentSignUpController {
    static final String PAGE = "/student/choose/flex";

    private static final Set<String> SAID =
            Set.of(
                    "placed",
                    "waiting",
                    "left",
                    "late",
                    "gone",
                    "window_closed",
                    "held",
                    "full",
                    "planned");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final StudentSignUpDesk desk;
    private final Frames frames;

    StudentSignUpController(Work work, StudentSignUpDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    /**
     * What the address asks for.
     *
     * @param said what the request before did, to be said once
     */
    record Query(@Nullable LocalDate date, @Nullable String said) {}

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frames.words(request);
        var shown =
                work.write(visitor.actor(), () -> desk.show(visitor.person(), query.date(), words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.flex.title"),
                        StudentMenu.links(words, StudentMenu.Place.CHOOSE));
        var said = query.said();
        return pages.flexMine(
                        said == null || !SAID.contains(said)
                                ? page
                                : page.with(
                                        new Toast(
                                                words.say("student.flex.said", "what", said),
                                                null)),
                        shown.page())
                .render();
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> ask(Visitor visitor, @RequestParam UUID meeting) {
        return to(visitor, () -> desk.ask(visitor.person(), meeting));
    }

    @PostMapping(PAGE + "/leave")
    ResponseEntity<Void> leave(Visitor visitor, @RequestParam UUID meeting) {
        return to(visitor, () -> desk.leave(visitor.person(), meeting));
    }

    private ResponseEntity<Void> to(Visitor visitor, Supplier<String> what) {
        var address = work.write(visitor.actor(), what);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + address))
                .build();
    }
}
