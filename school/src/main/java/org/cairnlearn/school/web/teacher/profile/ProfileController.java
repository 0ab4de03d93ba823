package org.cairnlearn.school.web.teacher.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A student's profile, for those who teach or answer for the student today. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class ProfileController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ProfileReader reader;
    private final Frames frames;
    private final SchoolTime time;

    ProfileController(Work work, ProfileReader reader, Frames frames, SchoolTime time) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
        this.time = time;
    }

    @GetMapping(path = "/teacher/student/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String profile(HttpServletRequest request, Visitor visitor, @PathVariable UUID id) {
        var words = frames.words(request);
        var facts =
                work.read(visitor.tenant(), () -> reader.read(visitor.person(), new PersonId(id)));
        var who = facts.who();
        var view = new ProfileView(facts, words, time).page();
        var page =
                frames.page(
                        request,
                        visitor,
                        new Frames.Who(who.schoolClass().schoolName(), who.reader().name().full()),
                        view.head().name(),
                        TeacherMenu.links(
                                words, TeacherMenu.Place.ELSEWHERE, who.schoolClass().id()));
        return pages.teacherProfile(page, view).render();
    }
}
