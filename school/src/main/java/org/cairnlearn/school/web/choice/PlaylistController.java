package org.cairnlearn.school.web.choice;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.choice.PlaylistId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A playlist of a class: put together, changed and taken away by those who teach it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class PlaylistController {
    static final String PAGE = "/teacher/choices/playlist";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final PlaylistDesk desk;
    private final Frames frames;

    PlaylistController(Work work, PlaylistDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    /**
     * Which playlist.
     *
     * @param id null for a new one
     * @param skill for a new one
     */
    record Which(@Nullable UUID id, @Nullable UUID skill) {}

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            Which which) {
        var facts =
                work.read(
                        visitor.actor(),
                        () -> desk.read(visitor.person(), new ClassId(schoolClass), which));
        return page(request, visitor, facts, PlaylistForm.of(facts.playlist()), null);
    }

    /** Keeps it; what is wrong is shown with all that was filled in. */
    @PostMapping(PAGE)
    ResponseEntity<?> keep(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            Which which,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = PlaylistForm.of(sent);
        var facts =
                work.write(
                        visitor.actor(),
                        () -> desk.keep(visitor.person(), new ClassId(schoolClass), which, form));
        var wrong = form.wrong(facts.target(), facts.ways());
        return wrong == null
                ? ChoicesController.to(schoolClass, "added")
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(page(request, visitor, facts, form, wrong));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            PlaylistDesk.Facts facts,
            PlaylistForm form,
            PlaylistForm.@Nullable Wrong wrong) {
        var words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        facts.chosen().who(),
                        words.say("teacher.playlist.edit"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.CHOICES,
                                facts.chosen().roster().schoolClass().id()));
        return pages.teacherPlaylist(page, new PlaylistView(facts, words).page(form, wrong))
                .render();
    }

    @PostMapping(PAGE + "/take-away")
    ResponseEntity<Void> takeAway(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID id) {
        work.write(
                visitor.actor(),
                () -> {
                    desk.takeAway(visitor.person(), new ClassId(schoolClass), new PlaylistId(id));
                    return true;
                });
        return ChoicesController.to(schoolClass, "away");
    }
}
