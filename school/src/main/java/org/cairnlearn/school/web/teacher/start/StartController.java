package org.cairnlearn.school.web.teacher.start;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first day: naming topics and marking what is known beforehand. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class StartController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final FirstDay firstDay;
    private final Frames frames;

    StartController(Work work, FirstDay firstDay, Frames frames) {
        this.work = work;
        this.firstDay = firstDay;
        this.frames = frames;
    }

    @GetMapping(path = "/teacher/class/{id}/start", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "no") String choose) {
        var words = frames.words(request);
        var again = choose.equals("yes");
        return render(
                request,
                visitor,
                work.read(
                        visitor.actor(),
                        () -> firstDay.show(visitor.person(), new ClassId(id), again, words)));
    }

    @PostMapping(path = "/teacher/class/{id}/start/topics", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> topics(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(name = "skill", defaultValue = "") List<String> codes) {
        var words = frames.words(request);
        var named =
                work.write(
                        visitor.actor(),
                        () -> firstDay.name(visitor.person(), new ClassId(id), codes, words));
        return named.isEmpty()
                ? seeOther(StartView.address(new ClassId(id)))
                : ResponseEntity.unprocessableContent().body(render(request, visitor, named.get()));
    }

    @PostMapping(path = "/teacher/class/{id}/start", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> marks(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID id) {
        var fields =
                request.getParameterMap().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> entry.getValue()[0]));
        work.write(visitor.actor(), () -> firstDay.mark(visitor.person(), new ClassId(id), fields));
        return seeOther("/teacher/today?class=%s&said=started".formatted(id));
    }

    private String render(HttpServletRequest request, Visitor visitor, FirstDay.Shown shown) {
        var words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("teacher.start.title"),
                        TeacherMenu.links(words, TeacherMenu.Place.ELSEWHERE, shown.schoolClass()));
        return pages.teacherStart(page, shown.page()).render();
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
