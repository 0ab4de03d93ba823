package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.exchange.Alias;
import org.cairnlearn.school.exchange.Aliases;
import org.cairnlearn.school.exchange.Aliases.Answer;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office says whom other systems mean. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class UnknownNamesController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final UnknownNames names;
    private final Aliases aliases;

    UnknownNamesController(Work work, OfficeFrame frame, UnknownNames names, Aliases aliases) {
        this.work = work;
        this.frame = frame;
        this.names = names;
        this.aliases = aliases;
    }

    /**
     * A name, as the form sends it back.
     *
     * @param kind what kind of name it is
     */
    record Named(Alias.Kind kind, String home, String name) {
        private Alias alias() {
            try {
                return new Alias(kind, home, name);
            } catch (IllegalArgumentException noName) {
                throw new NotThere();
            }
        }
    }

    @GetMapping(path = OfficeFrame.NAMES, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor) {
        frame.enter(visitor, Action.IMPORT);
        return page(request, visitor, "");
    }

    @PostMapping(path = OfficeFrame.NAMES, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> say(
            HttpServletRequest request,
            Visitor visitor,
            Named named,
            @RequestParam Answer answer,
            Choice choice) {
        frame.enter(visitor, Action.IMPORT);
        var who = new Actor.Somebody(visitor.tenant(), visitor.person().value());
        if (answer != Answer.PERSON) {
            aliases.decide(who, named.alias(), answer, null);
            return back();
        }
        var found = work.read(door(visitor), () -> names.find(choice.id()));
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(
                            page(
                                    request,
                                    visitor,
                                    frame.words(request).say("office.names.not_found")));
        }
        aliases.decide(who, named.alias(), answer, found.get().id());
        return back();
    }

    /**
     * Whom somebody chose.
     *
     * @param person the id of one of those who were shown
     * @param other the id of somebody else; it counts before the other
     */
    record Choice(@Nullable String person, @Nullable String other) {
        private String id() {
            var typed = Objects.requireNonNullElse(other, "");
            return typed.isBlank() ? Objects.requireNonNullElse(person, "") : typed;
        }
    }

    @PostMapping(OfficeFrame.NAMES + "/undo")
    ResponseEntity<String> undo(Visitor visitor, Named named) {
        frame.enter(visitor, Action.IMPORT);
        var who = new Actor.Somebody(visitor.tenant(), visitor.person().value());
        aliases.takeBack(who, named.alias());
        return back();
    }

    private String page(HttpServletRequest request, Visitor visitor, String said) {
        var words = frame.words(request);
        var view = work.read(door(visitor), () -> names.page(said, words));
        var page = frame.page(request, visitor, words.say("office.names.title"));
        return pages.officeUnknownNames(page, view).render();
    }

    /** What nobody is known for is of the whole tenant, and seen in the program's own name. */
    private static Actor door(Visitor visitor) {
        return Actor.Task.importing(visitor.tenant());
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.NAMES))
                .build();
    }
}
