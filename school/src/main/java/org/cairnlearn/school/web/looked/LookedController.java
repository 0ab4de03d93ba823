package org.cairnlearn.school.web.looked;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.student.StudentMenu;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Who saw my work", and for families "Who looked at my child". */
@RestController
class LookedController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final LookedReader reader;
    private final Frames frames;

    LookedController(Work work, LookedReader reader, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
    }

    @GetMapping(path = LookedReader.STUDENT, produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Audience.STUDENT)
    String own(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "30") int days) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> reader.own(visitor.person(), days, words));
        var nav = StudentMenu.links(words, StudentMenu.Place.LOOKED);
        return page(request, visitor, shown, nav);
    }

    @GetMapping(path = LookedReader.FAMILY, produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Audience.FAMILY)
    String child(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam Optional<UUID> child,
            @RequestParam(defaultValue = "30") int days) {
        var words = frames.words(request);
        var shown =
                work.read(
                        visitor.actor(), () -> reader.child(visitor.person(), child, days, words));
        var nav = StudentMenu.ofFamily(words, StudentMenu.Place.LOOKED);
        return page(request, visitor, shown, nav);
    }

    private String page(
            HttpServletRequest request, Visitor visitor, LookedReader.Shown shown, List<Link> nav) {
        var page = frames.page(request, visitor, shown.who(), shown.page().head().title(), nav);
        return pages.lookedLooked(page, shown.page()).render();
    }
}
