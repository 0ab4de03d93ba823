package org.cairnlearn.school.web.teacher.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    private final ProfileGoals goals;
    private final Frames frames;
    private final SchoolTime time;

    ProfileController(
            Work work, ProfileReader reader, ProfileGoals goals, Frames frames, SchoolTime time) {
        this.work = work;
        this.reader = reader;
        this.goals = goals;
        this.frames = frames;
        this.time = time;
    }

    private record Read(ProfileFacts facts, List<ProfilePage.GoalLine> goals) {}

    @GetMapping(path = "/teacher/student/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String profile(HttpServletRequest request, Visitor visitor, @PathVariable UUID id) {
        var words = frames.words(request);
        var student = new PersonId(id);
        var read =
                work.read(
                        visitor.actor(),
                        () ->
                                new Read(
                                        reader.read(visitor.person(), student),
                                        goals.read(visitor.person(), student, words)));
        var who = read.facts().who();
        var view = new ProfileView(read.facts(), words, time).page(read.goals());
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
