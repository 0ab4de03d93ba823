package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.HelpQueue;
import org.cairnlearn.school.web.office.OfficeFrame;
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
            FlexDay.Why why,
            FlexFrame.Said said) {
        return work.write(
                        visitor.actor(),
                        () -> {
                            var asked = why.on(date.orElseGet(() -> day.today(visitor.person())));
                            return page(request, visitor, asked, said);
                        })
                .render();
    }

    /** One piece of work, so that what all of it needs is read once. */
    private JteModel page(
            HttpServletRequest request, Visitor visitor, FlexDay.Asked asked, FlexFrame.Said said) {
        var words = frame.words(request);
        var view = day.all(visitor.person(), asked, words);
        var page =
                visitor.role() == Role.ADMINISTRATOR
                        ? frame.page(request, visitor, words.say("flex.title_all"))
                        : own.page(request, visitor);
        var saying = FlexFrame.with(page, said.toast(words, OfficeFrame.FLEX));
        return pages.flexDay(saying, view, HelpQueue.NONE);
    }

    @PostMapping(OfficeFrame.FLEX + "/approve-rest")
    ResponseEntity<Void> approveRest(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.ofAll().approveRest(visitor, seen));
    }

    @PostMapping(OfficeFrame.FLEX + "/move")
    ResponseEntity<Void> move(Visitor visitor, FlexHand.Seen seen, FlexHand.Moving moving) {
        return to(visitor, () -> hand.ofAll().move(visitor, seen, moving));
    }

    /** Takes what was shown of who has to go elsewhere. */
    @PostMapping(OfficeFrame.FLEX + "/replan")
    ResponseEntity<Void> replan(Visitor visitor, FlexHand.Seen seen, @RequestParam String shown) {
        return to(visitor, () -> hand.ofAll().replan(visitor, seen, shown));
    }

    @PostMapping(OfficeFrame.FLEX + "/undo")
    ResponseEntity<Void> undo(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.ofAll().undo(visitor, seen));
    }

    @PostMapping(OfficeFrame.FLEX + "/undo-all")
    ResponseEntity<Void> undoAll(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.ofAll().undoAll(visitor, seen));
    }

    private ResponseEntity<Void> to(Visitor visitor, Supplier<String> what) {
        var address = work.write(visitor.actor(), what);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.FLEX + address))
                .build();
    }
}
