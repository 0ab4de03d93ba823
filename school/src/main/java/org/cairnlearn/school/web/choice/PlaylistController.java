package org.cairnlearn.school.web.choice;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
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
     * @param said what was missing
     */
    record Which(@Nullable UUID id, @Nullable UUID skill, @Nullable String said) {}

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            Which which) {
        var words = frames.words(request);
        var facts =
                work.read(
                        visitor.actor(),
                        () -> desk.read(visitor.person(), new ClassId(schoolClass), which));
        var page =
                frames.page(
                        request,
                        visitor,
                        facts.chosen().who(),
                        words.say("teacher.playlist.edit"),
                        TeacherMenu.links(
                                words, TeacherMenu.Place.CHOICES, new ClassId(schoolClass)));
        return pages.teacherPlaylist(
                        page, new PlaylistView(facts, words).page(which.said() != null))
                .render();
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> keep(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            Which which,
            @RequestParam MultiValueMap<String, String> form) {
        var kept =
                work.write(
                        visitor.actor(),
                        () -> {
                            var facts =
                                    desk.read(visitor.person(), new ClassId(schoolClass), which);
                            return new PlaylistForm(facts.target(), facts.ways())
                                    .plot(form)
                                    .map(plot -> desk.keep(visitor.person(), facts, plot));
                        });
        return kept.isPresent()
                ? ChoicesController.to(schoolClass, "added")
                : again(schoolClass, which);
    }

    private static ResponseEntity<Void> again(UUID schoolClass, Which which) {
        var about = which.id() == null ? "skill=" + which.skill() : "id=" + which.id();
        return ResponseEntity.status(org.springframework.http.HttpStatus.SEE_OTHER)
                .location(
                        java.net.URI.create(
                                "%s?class=%s&%s&said=wrong".formatted(PAGE, schoolClass, about)))
                .build();
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
