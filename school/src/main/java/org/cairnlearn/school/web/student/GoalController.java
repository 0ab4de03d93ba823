package org.cairnlearn.school.web.student;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalSaid;
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

/** A student's own goals, to read and to write. */
@RestController
@Allow(Audience.STUDENT)
class GoalController {
    static final String PAGE = "/student/goals";

    private static final Set<String> SAID =
            Set.of("written", "met", "dropped", "said", "ended", "too_many", "no_words");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final GoalDesk desk;
    private final Frames frames;

    GoalController(Work work, GoalDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID change,
            @RequestParam(required = false) @Nullable String said) {
        var goal = change == null ? null : new GoalId(change);
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> desk.show(visitor.person(), goal, words));
        return draw(request, visitor, shown, said);
    }

    @PostMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> write(HttpServletRequest request, Visitor visitor, GoalForm typed) {
        var said = work.write(visitor.actor(), () -> desk.write(visitor.person(), typed));
        return answer(request, visitor, new GoalDesk.Sheet(null, typed, said));
    }

    @PostMapping(path = PAGE + "/change", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> change(
            HttpServletRequest request, Visitor visitor, @RequestParam UUID goal, GoalForm typed) {
        var id = new GoalId(goal);
        var said = work.write(visitor.actor(), () -> desk.change(visitor.person(), id, typed));
        return answer(request, visitor, new GoalDesk.Sheet(id, typed, said));
    }

    /** A form that is not right comes back as it was typed. */
    private ResponseEntity<String> answer(
            HttpServletRequest request, Visitor visitor, GoalDesk.Sheet sheet) {
        if (!(sheet.refused() instanceof GoalSaid.NoWords
                || sheet.refused() instanceof GoalSaid.NotThen)) {
            return GoalSteps.after(sheet.refused(), "written");
        }
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> desk.again(visitor.person(), sheet, words));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(draw(request, visitor, shown, null));
    }

    private String draw(
            HttpServletRequest request,
            Visitor visitor,
            StudentController.Shown<GoalsPage> shown,
            @Nullable String said) {
        var words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.goals.title"),
                        StudentMenu.links(words, StudentMenu.Place.GOALS));
        var toast =
                said != null && SAID.contains(said)
                        ? new Toast(words.say("student.goals.said", "what", said), null)
                        : null;
        return pages.studentGoals(toast == null ? page : page.with(toast), shown.page()).render();
    }
}
