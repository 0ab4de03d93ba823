package org.cairnlearn.school.web.judging;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.Frames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How we judge, for everybody in the school. */
@RestController
@Allow(Audience.SIGNED_IN)
class JudgingController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final JudgingReader reader;
    private final Frames frames;

    JudgingController(Work work, JudgingReader reader, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
    }

    @GetMapping(path = "/how-we-judge", produces = MediaType.TEXT_HTML_VALUE)
    String howWeJudge(HttpServletRequest request, Visitor visitor) {
        var words = frames.words(request);
        var shown = work.read(visitor.actor(), () -> reader.show(visitor.person(), words));
        var title = words.say("judging.title");
        var page = frames.page(request, visitor, shown.who(), title, List.of());
        return pages.judgingRules(page, shown.page()).render();
    }
}
