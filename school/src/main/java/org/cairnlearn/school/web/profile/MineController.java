package org.cairnlearn.school.web.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentMenu;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "About me", and for families "About my child". */
@RestController
class MineController {
    private static final Set<String> SAID =
            Set.of("written", "edited", "confirmed", "closed", "said", "changed", "no_words");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final MineReader reader;
    private final Frames frames;

    MineController(Work work, MineReader reader, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
    }

    @GetMapping(path = MineReader.STUDENT, produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Audience.STUDENT)
    String own(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam Optional<String> said,
            @RequestParam Optional<UUID> statement) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> reader.own(visitor.person(), words));
        var toast =
                said.filter(SAID::contains)
                        .map(what -> toast(what, statement, shown.page(), words));
        var nav = StudentMenu.links(words, StudentMenu.Place.PROFILE);
        return page(request, visitor, shown, new Around(nav, toast));
    }

    /** What was done; what was closed can be taken back. */
    private static Toast toast(String said, Optional<UUID> statement, MinePage page, Words words) {
        var undo =
                page.past().stream()
                        .filter(line ->
                                said.equals("closed")
                                        && statement.isPresent()
                                        && line.text().id().equals(statement.get().toString()))
                        .flatMap(line ->
                                Optional.ofNullable(line.acts())
                                        .map(acts -> acts.post("confirm", line.text().id()))
                                        .stream())
                        .findFirst();
        return new Toast(
                words.say("student.profile.done", "what", said),
                undo.map(way -> new PostButton(words.say("student.profile.undo"), way))
                        .orElse(null));
    }

    @GetMapping(path = MineReader.FAMILY, produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Audience.FAMILY)
    String child(HttpServletRequest request, Visitor visitor, @RequestParam Optional<UUID> child) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> reader.child(visitor.person(), child, words));
        var nav = StudentMenu.ofFamily(words, StudentMenu.Place.PROFILE);
        return page(request, visitor, shown, new Around(nav, Optional.empty()));
    }

    private record Around(List<Link> nav, Optional<Toast> toast) {}

    private String page(
            HttpServletRequest request, Visitor visitor, MineReader.Shown shown, Around around) {
        var title = shown.page().head().title();
        var page = frames.page(request, visitor, shown.who(), title, around.nav());
        return pages.profileMine(around.toast().map(page::with).orElse(page), shown.page())
                .render();
    }
}
