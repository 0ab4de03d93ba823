package org.cairnlearn.school.web.student;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The student's own pages: the day, and what is known of one skill. */
@RestController
@Allow(Audience.STUDENT)
class StudentController {
    /** Where a student finds the day on paper. */
    static final String SLIP = "/student/today/slip";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final StudentDay day;
    private final StudentSkill skill;
    private final Frames frames;

    StudentController(Work work, StudentDay day, StudentSkill skill, Frames frames) {
        this.work = work;
        this.day = day;
        this.skill = skill;
        this.frames = frames;
    }

    /** A page and whose it is. */
    record Shown<P>(P page, Frames.Who who) {}

    @GetMapping(path = "/student/today", produces = MediaType.TEXT_HTML_VALUE)
    String today(HttpServletRequest request, Visitor visitor) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> day.show(visitor.person(), words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        shown.page().head().date(),
                        StudentMenu.links(words, StudentMenu.Place.TODAY));
        return pages.studentToday(page, shown.page()).render();
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping(path = SLIP, produces = MediaType.TEXT_HTML_VALUE)
    String slip(HttpServletRequest request, Visitor visitor) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> day.show(visitor.person(), words));
        var slip = DaySlip.of(shown.page(), shown.who().person());
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.today.slip"),
                        StudentMenu.links(words, StudentMenu.Place.ELSEWHERE));
        return pages.studentSlip(page, slip).render();
    }

    @GetMapping(path = "/student/skill/{competency}", produces = MediaType.TEXT_HTML_VALUE)
    String skill(HttpServletRequest request, Visitor visitor, @PathVariable UUID competency) {
        var words = frames.words(request);
        var shown =
                work.read(
                        visitor.actor(),
                        () -> skill.show(visitor.person(), new CompetencyId(competency), words));
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        shown.page().about().name(),
                        StudentMenu.links(words, StudentMenu.Place.ELSEWHERE));
        return pages.studentSkill(page, shown.page()).render();
    }
}
