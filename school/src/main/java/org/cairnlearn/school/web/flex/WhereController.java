package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a student should be now, for the office and the flex coordinator, also on a phone. */
@RestController
@Allow({Audience.ADMINISTRATOR, Audience.TEACHER, Audience.AIDE})
class WhereController {
    static final String PAGE = OfficeFrame.WHERE;

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final WhereReader reader;
    private final OfficeFrame office;
    private final FlexFrame own;

    WhereController(Work work, WhereReader reader, OfficeFrame office, FlexFrame own) {
        this.work = work;
        this.reader = reader;
        this.office = office;
        this.own = own;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable String q) {
        var words = own.words(request);
        var typed = q == null ? "" : q.strip();
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(
                visitor.actor(),
                () -> {
                    var view = reader.of(visitor.person(), typed, words);
                    var page =
                            visitor.role() == Role.ADMINISTRATOR
                                    ? office.page(request, visitor, words.say("where.title"))
                                    : own.page(request, visitor);
                    return pages.flexWhere(page, view).render();
                });
    }
}
