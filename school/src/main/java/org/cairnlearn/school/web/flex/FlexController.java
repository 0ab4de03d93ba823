package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.choice.HelpDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flex blocks of an adult's day: what he or she hosts. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class FlexController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final FlexDay day;
    private final FlexHand hand;
    private final HelpDesk help;
    private final FlexFrame frame;

    FlexController(Work work, FlexDay day, FlexHand hand, HelpDesk help, FlexFrame frame) {
        this.help = help;
        this.work = work;
        this.day = day;
        this.hand = hand;
        this.frame = frame;
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @DutyList
    @GetMapping(path = "/teacher/flex", produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam Optional<LocalDate> date,
            FlexDay.Why why,
            FlexFrame.Said said) {
        return work.write(
                        visitor.actor(),
                        () -> {
                            var words = frame.words(request);
                            var asked = why.on(date.orElseGet(() -> day.today(visitor.person())));
                            var view = day.host(visitor.person(), asked, words);
                            var calls = help.queue(visitor.person(), words);
                            var page =
                                    FlexFrame.with(
                                            frame.page(request, visitor),
                                            said.toast(words, FlexDay.HOST));
                            return pages.flexDay(page, view, calls);
                        })
                .render();
    }

    @PostMapping("/teacher/flex/approve")
    ResponseEntity<Void> approve(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.approve(visitor, seen));
    }

    /** Takes what was shown of who has to go elsewhere. */
    @PostMapping("/teacher/flex/replan")
    ResponseEntity<Void> replan(Visitor visitor, FlexHand.Seen seen, @RequestParam String shown) {
        return to(visitor, () -> hand.replan(visitor, seen, shown));
    }

    @PostMapping("/teacher/flex/undo")
    ResponseEntity<Void> undo(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.undo(visitor, seen));
    }

    @PostMapping("/teacher/flex/undo-all")
    ResponseEntity<Void> undoAll(Visitor visitor, FlexHand.Seen seen) {
        return to(visitor, () -> hand.undoAll(visitor, seen));
    }

    @PostMapping("/teacher/flex/move")
    ResponseEntity<Void> move(Visitor visitor, FlexHand.Seen seen, FlexHand.Moving moving) {
        return to(visitor, () -> hand.move(visitor, seen, moving));
    }

    private ResponseEntity<Void> to(Visitor visitor, Supplier<String> what) {
        var address = work.write(visitor.actor(), what);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/flex" + address))
                .build();
    }
}
