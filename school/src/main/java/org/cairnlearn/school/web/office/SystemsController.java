package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.SystemBudgets;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.office.Systems.Last;
import org.cairnlearn.school.web.office.Systems.Wish;
import org.cairnlearn.school.web.office.Systems.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The other systems that may read from here: given a key, taken back, let go on. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class SystemsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Systems systems;
    private final Clients clients;
    private final SystemBudgets budgets;

    SystemsController(
            Work work, OfficeFrame frame, Systems systems, Clients clients, SystemBudgets budgets) {
        this.work = work;
        this.frame = frame;
        this.systems = systems;
        this.clients = clients;
        this.budgets = budgets;
    }

    @GetMapping(path = OfficeFrame.SYSTEMS, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        return page(request, visitor, Last.NOTHING);
    }

    /** The key stands on the answer itself: it is nowhere else, so no other page could show it. */
    @PostMapping(path = OfficeFrame.SYSTEMS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> add(HttpServletRequest request, Visitor visitor, Wish typed) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        return switch (systems.understand(typed)) {
            case Systems.Understood.Not(var why) ->
                    wrong(request, visitor, new Last(why, typed, null));
            case Systems.Understood.Asks(var wish) -> {
                var key = work.write(door(visitor), () -> clients.add(wish, visitor.person()));
                var shown = new SystemsPage.Key(wish.name(), key.id(), key.secret());
                yield ResponseEntity.ok(
                        page(request, visitor, new Last(Wrong.NOTHING, Wish.NONE, shown)));
            }
        };
    }

    @PostMapping(OfficeFrame.SYSTEMS + "/{system}/revoke")
    ResponseEntity<String> revoke(Visitor visitor, @PathVariable UUID system) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        work.write(door(visitor), () -> clients.revoke(system, visitor.person()));
        return seeOther();
    }

    @PostMapping(
            path = OfficeFrame.SYSTEMS + "/{system}/lift",
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> lift(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID system,
            @RequestParam(required = false) @Nullable String why) {
        frame.enter(visitor, Action.LIFT_STOP);
        var reason = Objects.requireNonNullElse(why, "").strip();
        if (reason.length() < 3 || reason.length() > 300) {
            return wrong(request, visitor, new Last(Wrong.NO_WHY, Wish.NONE, null));
        }
        return work.write(visitor.actor(), () -> budgets.lift(system, visitor.person(), reason))
                ? seeOther()
                : wrong(request, visitor, new Last(Wrong.NOT_STOPPED, Wish.NONE, null));
    }

    private ResponseEntity<String> wrong(HttpServletRequest request, Visitor visitor, Last last) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(request, visitor, last));
    }

    private String page(HttpServletRequest request, Visitor visitor, Last last) {
        var words = frame.words(request);
        var facts =
                new Systems.Facts(
                        work.read(door(visitor), clients::all),
                        work.read(visitor.actor(), budgets::stops));
        return pages.officeSystems(
                        frame.page(request, visitor, words.say("office.systems.title")),
                        systems.page(facts, last, words))
                .render();
    }

    /** Keys are looked after in the program's own name, by whoever may. */
    private static Actor door(Visitor visitor) {
        return Actor.Task.administering(visitor.tenant());
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.SYSTEMS))
                .build();
    }
}
