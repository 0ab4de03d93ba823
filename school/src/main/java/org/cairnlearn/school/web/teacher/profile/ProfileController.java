package org.cairnlearn.school.web.teacher.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student's profile, for those who teach or answer for the student today. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class ProfileController {
    private static final Set<String> SAID =
            Set.of(
                    "written",
                    "edited",
                    "confirmed",
                    "closed",
                    "declined",
                    "changed",
                    "gone",
                    "no_words");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final Desk desk;
    private final Frames frames;

    ProfileController(Work work, Desk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    /** Who reads what a profile shows. */
    @Component
    record Desk(ProfileReader profile, WrittenReader written, ProfileGoals goals, Gate gate) {
        Read read(PersonId reader, PersonId student, Words words) {
            var facts = profile.read(reader, student);
            return new Read(facts, written.read(facts), goals.read(reader, student, words));
        }
    }

    private record Read(
            ProfileFacts facts, WrittenReader.Facts written, List<ProfilePage.GoalLine> goals) {}

    @GetMapping(path = "/teacher/student/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String profile(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam Optional<String> said,
            @RequestParam Optional<UUID> statement) {
        var words = frames.words(request);
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(
                visitor.actor(),
                () -> {
                    var read = desk.read(visitor.person(), new PersonId(id), words);
                    return page(request, visitor, read, said.filter(SAID::contains), statement);
                });
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({"/teacher/student/{id}/weeks.csv", "/teacher/student/{id}/weeks.xlsx"})
    ResponseEntity<byte[]> weeks(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID id) {
        var words = frames.words(request);
        var facts =
                work.read(
                        visitor.actor(),
                        () -> desk.profile().read(visitor.person(), new PersonId(id)));
        return SheetFiles.of(
                request, new ProfileView(facts, words, desk.gate().time()).weeksFile(), words);
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            Read read,
            Optional<String> said,
            Optional<UUID> statement) {
        var words = frames.words(request);
        var who = read.facts().who();
        var time = desk.gate().time();
        var written = new WrittenView(read.written(), words, time).page();
        var view = new ProfileView(read.facts(), words, time).page(written, read.goals());
        var page =
                frames.page(
                        request,
                        visitor,
                        new Frames.Who(who.schoolClass().schoolName(), who.reader().name().full()),
                        view.head().name(),
                        TeacherMenu.links(
                                words, TeacherMenu.Place.ELSEWHERE, who.schoolClass().id()));
        var toast = said.map(what -> toast(what, statement, view, words));
        return pages.teacherProfile(toast.map(page::with).orElse(page), view).render();
    }

    /** What was done; what was closed can be taken back. */
    private static Toast toast(
            String said, Optional<UUID> statement, ProfilePage view, Words words) {
        var undo =
                view.written().past().stream()
                        .filter(line -> said.equals("closed") && line.acts() != null)
                        .filter(line ->
                                statement.isPresent()
                                        && line.text().id().equals(statement.get().toString()))
                        .flatMap(line ->
                                Stream.ofNullable(line.acts())
                                        .map(acts -> acts.post("confirm", line.text().id())))
                        .findFirst();
        return new Toast(
                words.say("teacher.written.said", "what", said),
                undo.map(way -> new PostButton(words.say("teacher.written.undo"), way))
                        .orElse(null));
    }
}
