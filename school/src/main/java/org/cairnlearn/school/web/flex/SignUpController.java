package org.cairnlearn.school.web.flex;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions that students sign up for: the own ones, and all for the flex coordinator. */
@RestController
@Allow({Audience.ADMINISTRATOR, Audience.TEACHER, Audience.AIDE})
class SignUpController {
    static final String PAGE = OfficeFrame.SIGN_UP;

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final SignUpDesk desk;
    private final OfficeFrame office;
    private final FlexFrame own;

    SignUpController(Work work, SignUpDesk desk, OfficeFrame office, FlexFrame own) {
        this.work = work;
        this.desk = desk;
        this.office = office;
        this.own = own;
    }

    /**
     * What the address asks for.
     *
     * @param said what the request before did, to be said once
     */
    record Query(@Nullable LocalDate date, @Nullable String said) {}

    /**
     * Whom somebody calls, and where to.
     *
     * @param plus also where no seat is left
     */
    record Called(UUID meeting, UUID student, String reason, boolean plus) {}

    /** The same as an address or a form says it, or does not. */
    record Asking(
            @Nullable UUID meeting,
            @Nullable UUID student,
            @Nullable String reason,
            @Nullable String plus) {
        Optional<Called> called() {
            return meeting == null || student == null
                    ? Optional.empty()
                    : Optional.of(
                            new Called(
                                    meeting,
                                    student,
                                    reason == null ? "" : reason,
                                    "true".equals(plus)));
        }
    }

    @DutyList
    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query, Asking asking) {
        var words = own.words(request);
        // In one piece of work: what the frame says stands on what the page has read already.
        return work.write(
                visitor.actor(),
                () -> {
                    var view = desk.page(visitor.person(), query.date(), asking.called(), words);
                    return pages.flexSessions(frame(request, visitor, query, words), view).render();
                });
    }

    private Page frame(HttpServletRequest request, Visitor visitor, Query query, Words words) {
        var page =
                visitor.role() == Role.ADMINISTRATOR
                        ? office.page(request, visitor, words.say("signup.title"))
                        : own.page(request, visitor);
        return query.said() == null || !SignUpDesk.SAID.contains(query.said())
                ? page
                : page.with(new Toast(words.say("signup.said", "what", query.said()), null));
    }

    @PostMapping(PAGE + "/open")
    ResponseEntity<Void> open(Visitor visitor, SignUpDesk.Which which, SignUpDesk.Offered offered) {
        return to(visitor, () -> desk.open(visitor.person(), which, offered));
    }

    @PostMapping(PAGE + "/drop")
    ResponseEntity<Void> drop(Visitor visitor, @RequestParam UUID meeting) {
        return to(visitor, () -> desk.drop(visitor.person(), meeting));
    }

    @PostMapping(PAGE + "/first")
    ResponseEntity<Void> first(
            Visitor visitor, @RequestParam UUID meeting, @RequestParam boolean first) {
        return to(visitor, () -> desk.firstWord(visitor.person(), meeting, first));
    }

    @PostMapping(PAGE + "/call")
    ResponseEntity<Void> call(Visitor visitor, Asking asking) {
        var called = asking.called().orElseThrow(NotThere::new);
        return to(visitor, () -> desk.call(visitor.person(), called));
    }

    @PostMapping(PAGE + "/back")
    ResponseEntity<Void> back(
            Visitor visitor, @RequestParam UUID meeting, @RequestParam UUID student) {
        return to(visitor, () -> desk.back(visitor.person(), meeting, student));
    }

    @PostMapping(PAGE + "/window")
    ResponseEntity<Void> window(
            Visitor visitor,
            SignUpDesk.Which which,
            @RequestParam LocalDateTime opens,
            @RequestParam LocalDateTime closes) {
        return to(visitor, () -> desk.window(visitor.person(), which, opens, closes));
    }

    /** What a form on a school's rule says. */
    record Rules(
            UUID school,
            int opensDays,
            LocalTime opensAt,
            int closesDays,
            LocalTime closesAt,
            int calls,
            LocalTime plansAt) {}

    @PostMapping(PAGE + "/rule")
    ResponseEntity<Void> rule(Visitor visitor, Rules rules) {
        return to(visitor, () -> desk.rule(visitor.person(), rules));
    }

    private ResponseEntity<Void> to(Visitor visitor, Supplier<String> what) {
        var address = work.write(visitor.actor(), what);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + address))
                .build();
    }
}
