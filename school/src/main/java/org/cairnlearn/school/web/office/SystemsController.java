package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.web.kit.NotThere;
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
    private final OfficeFrame frame;
    private final Systems systems;
    private final SystemNews news;
    private final SystemDoors doors;

    SystemsController(OfficeFrame frame, Systems systems, SystemNews news, SystemDoors doors) {
        this.frame = frame;
        this.systems = systems;
        this.news = news;
        this.doors = doors;
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
            case Systems.Understood.Not(var why) -> wrong(request, visitor, Last.of(why, typed));
            case Systems.Understood.Asks(var wish) -> {
                var key = change(visitor, () -> doors.clients().add(wish, visitor.person()));
                var shown = new SystemsPage.Key(wish.name(), key.id(), key.secret());
                yield ResponseEntity.ok(
                        page(
                                request,
                                visitor,
                                new Last(
                                        Wrong.NOTHING, Wish.NONE, shown, SystemNews.Last.NOTHING)));
            }
        };
    }

    @PostMapping(OfficeFrame.SYSTEMS + "/{system}/revoke")
    ResponseEntity<String> revoke(Visitor visitor, @PathVariable UUID system) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        change(visitor, () -> doors.clients().revoke(system, visitor.person()));
        return seeOther();
    }

    /** The secret stands on the answer itself, as a key does. */
    @PostMapping(path = SystemNews.ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> tell(
            HttpServletRequest request, Visitor visitor, SystemNews.Wish typed) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        return switch (news.understand(typed, doors.facts(visitor).all())) {
            case SystemNews.Understood.Not(var why) ->
                    wrong(
                            request,
                            visitor,
                            new Last(why, Wish.NONE, null, new SystemNews.Last(typed, "")));
            case SystemNews.Understood.Asks(var wish) -> {
                var made = change(visitor, () -> doors.hooks().add(wish, visitor.person()));
                var shown = new SystemNews.Last(SystemNews.Wish.NONE, made.secret());
                yield ResponseEntity.ok(
                        page(request, visitor, new Last(Wrong.NOTHING, Wish.NONE, null, shown)));
            }
        };
    }

    /** What came of it stands on the answer itself. */
    @PostMapping(path = SystemNews.ADDRESS + "/{hook}/test", produces = MediaType.TEXT_HTML_VALUE)
    String test(HttpServletRequest request, Visitor visitor, @PathVariable UUID hook) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        var result = doors.trial().send(visitor.tenant(), hook).orElseThrow(NotThere::new);
        var tried =
                new SystemNews.Last(SystemNews.Wish.NONE, "", new SystemNews.Tried(hook, result));
        return page(request, visitor, new Last(Wrong.NOTHING, Wish.NONE, null, tried));
    }

    @PostMapping(SystemNews.ADDRESS + "/{hook}/resume")
    ResponseEntity<String> resume(Visitor visitor, @PathVariable UUID hook) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        change(visitor, () -> doors.hooks().resume(hook));
        return seeOther();
    }

    @PostMapping(SystemNews.ADDRESS + "/{hook}/remove")
    ResponseEntity<String> remove(Visitor visitor, @PathVariable UUID hook) {
        frame.enter(visitor, Action.KEEP_SYSTEMS);
        change(visitor, () -> doors.hooks().remove(hook));
        return seeOther();
    }

    private <T> T change(Visitor visitor, Supplier<T> what) {
        return doors.work().write(SystemDoors.door(visitor), what);
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
            return wrong(request, visitor, Last.of(Wrong.NO_WHY, Wish.NONE));
        }
        return doors.work()
                        .write(
                                visitor.actor(),
                                () -> doors.budgets().lift(system, visitor.person(), reason))
                ? seeOther()
                : wrong(request, visitor, Last.of(Wrong.NOT_STOPPED, Wish.NONE));
    }

    private ResponseEntity<String> wrong(HttpServletRequest request, Visitor visitor, Last last) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(request, visitor, last));
    }

    private String page(HttpServletRequest request, Visitor visitor, Last last) {
        var words = frame.words(request);
        return pages.officeSystems(
                        frame.page(request, visitor, words.say("office.systems.title")),
                        systems.page(doors.facts(visitor), last, words))
                .render();
    }

    private static ResponseEntity<String> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.SYSTEMS))
                .build();
    }
}
