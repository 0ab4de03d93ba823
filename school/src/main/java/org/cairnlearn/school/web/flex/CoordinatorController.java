package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.HelpQueue;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All blocks of a school's day, for the flex coordinator. */
@RestController
@Allow({Audience.ADMINISTRATOR, Audience.TEACHER, Audience.AIDE})
class CoordinatorController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final FlexDay day;
    private final FlexHand hand;
    private final OfficeFrame frame;
    private final FlexFrame own;

    CoordinatorController(Work work, FlexDay day, FlexHand hand, OfficeFrame frame, FlexFrame own) {
        this.work = work;
        this.day = day;
        this.hand = hand;
        this.own = own;
        this.frame = frame;
    }

    @DutyList
    @GetMapping(path = OfficeFrame.FLEX, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam Optional<LocalDate> date,
            @RequestParam(required = false) @Nullable String said) {
        return work.write(visitor.actor(), () -> page(request, visitor, date, said)).render();
    }

    /** One piece of work, so that what all of it needs is read once. */
    private JteModel page(
            HttpServletRequest request,
            Visitor visitor,
            Optional<LocalDate> date,
            @Nullable String said) {
        var words = frame.words(request);
        var view =
                day.all(visitor.person(), date.orElseGet(() -> day.today(visitor.person())), words);
        var page =
                visitor.role() == Role.ADMINISTRATOR
                        ? FlexFrame.with(
                                frame.page(request, visitor, words.say("flex.title_all")),
                                said,
                                words)
                        : own.page(request, visitor, said);
        return pages.flexDay(page, view, HelpQueue.NONE);
    }

    @PostMapping(OfficeFrame.FLEX + "/approve-rest")
    ResponseEntity<Void> approveRest(Visitor visitor, FlexHand.Seen seen) {
        var address = work.write(visitor.actor(), () -> hand.approveRest(visitor, seen));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.FLEX + address))
                .build();
    }
}
