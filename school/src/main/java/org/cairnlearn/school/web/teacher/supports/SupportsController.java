package org.cairnlearn.school.web.teacher.supports;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.support.SupportId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.WhosePage;
import org.cairnlearn.school.web.kit.Words;
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

/** What to mind in class, and what each student of a case manager has. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class SupportsController {
    private static final String HERE = "/teacher/supports";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final SupportsReader supports;
    private final CaseReader cases;
    private final WhosePage whose;
    private final Frames frames;

    SupportsController(
            Work work, SupportsReader supports, CaseReader cases, WhosePage whose, Frames frames) {
        this.work = work;
        this.supports = supports;
        this.cases = cases;
        this.whose = whose;
        this.frames = frames;
    }

    @GetMapping(path = HERE, produces = MediaType.TEXT_HTML_VALUE)
    String supports(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(required = false) @Nullable String refused) {
        var words = frames.words(request);
        var asked = new PairsReader.Asked(school, refused != null);
        var view = work.read(visitor.actor(), () -> supports.page(visitor, words, asked));
        var page = page(request, visitor, words.say("teacher.supports.title"));
        return pages.teacherSupports(page, view).render();
    }

    @GetMapping(path = HERE + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    String student(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            @RequestParam(required = false) @Nullable String refused) {
        var shown =
                refused == null
                        ? CaseView.Shown.NOTHING
                        : new CaseView.Shown(CaseView.Said.ROOM, null, null);
        return page(request, visitor, new PersonId(student), shown);
    }

    @PostMapping(HERE + "/{student}/add")
    ResponseEntity<String> add(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            SupportForm form) {
        var id = new PersonId(student);
        return answer(
                request,
                visitor,
                new Step(id, null, form),
                () -> cases.add(id, form, visitor.person()));
    }

    @PostMapping(HERE + "/{student}/{entry}/change")
    ResponseEntity<String> change(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            @PathVariable UUID entry,
            SupportForm form) {
        var id = new PersonId(student);
        return answer(
                request,
                visitor,
                new Step(id, entry, form),
                () -> cases.change(id, new SupportId(entry), form, visitor.person()));
    }

    @PostMapping(HERE + "/{student}/{entry}/end")
    ResponseEntity<String> end(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID student,
            @PathVariable UUID entry) {
        var id = new PersonId(student);
        return answer(
                request,
                visitor,
                new Step(id, entry, null),
                () -> cases.end(id, new SupportId(entry), visitor.person()));
    }

    /** What was wanted, for showing it again. */
    private record Step(PersonId student, @Nullable UUID entry, @Nullable SupportForm form) {
        CaseView.Shown refused(CaseView.Said said) {
            return new CaseView.Shown(said, entry == null ? null : entry.toString(), form);
        }
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request,
            Visitor visitor,
            Step step,
            Supplier<CaseReader.Outcome> what) {
        return switch (work.write(visitor.actor(), what)) {
            case CaseReader.Outcome.Done() ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(HERE + "/" + step.student()))
                            .build();
            case CaseReader.Outcome.Refused(var said) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .contentType(MediaType.TEXT_HTML)
                            .body(page(request, visitor, step.student(), step.refused(said)));
        };
    }

    private String page(
            HttpServletRequest request, Visitor visitor, PersonId student, CaseView.Shown shown) {
        var words = frames.words(request);
        var view =
                work.read(
                        visitor.actor(), () -> cases.page(visitor.person(), student, shown, words));
        return pages.teacherCase(page(request, visitor, view.student()), view).render();
    }

    private Page page(HttpServletRequest request, Visitor visitor, String title) {
        var words = frames.words(request);
        var who = work.read(visitor.actor(), () -> whose.of(visitor.person()));
        return frames.page(request, visitor, who, title, menu(words, visitor));
    }

    /** A case manager who is no teacher has this page only. */
    private static List<Link> menu(Words words, Visitor visitor) {
        return visitor.role() == Role.TEACHER
                ? TeacherMenu.links(words, TeacherMenu.Place.SUPPORTS, null)
                : List.of(new Link(words.say("teacher.supports.title"), HERE, true));
    }
}
