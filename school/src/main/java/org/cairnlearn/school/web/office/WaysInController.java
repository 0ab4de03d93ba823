package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How people come in: the office signs out, closes, resets, and says whose an account is. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class WaysInController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final WaysIn ways;

    WaysInController(Work work, OfficeFrame frame, WaysIn ways) {
        this.work = work;
        this.frame = frame;
        this.ways = ways;
    }

    @GetMapping(path = OfficeFrame.WAYS_IN, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "false") boolean done) {
        return page(request, visitor, who, done ? WaysIn.Outcome.DONE : WaysIn.Outcome.NONE);
    }

    @PostMapping(OfficeFrame.WAYS_IN + "/{account}/{step}")
    ResponseEntity<String> take(
            Visitor visitor,
            @PathVariable UUID account,
            @PathVariable String step,
            @RequestParam String who) {
        var known =
                Arrays.stream(WaysIn.Step.values())
                        .filter(one -> one.name().equalsIgnoreCase(step))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        frame.enter(visitor, Action.IMPORT);
        if (!work.write(door(visitor), () -> ways.take(known, account))) {
            throw new NotThere();
        }
        return seeOther("?done=true&who=" + URLEncoder.encode(who, StandardCharsets.UTF_8));
    }

    @PostMapping(path = OfficeFrame.WAYS_IN + "/settle", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> settle(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam UUID line,
            @RequestParam String person) {
        frame.enter(visitor, Action.IMPORT);
        return work.write(door(visitor), () -> ways.settle(line, person))
                ? seeOther("?done=true")
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(request, visitor, "", WaysIn.Outcome.NOT_SETTLED));
    }

    @PostMapping(OfficeFrame.WAYS_IN + "/dismiss")
    ResponseEntity<String> dismiss(Visitor visitor, @RequestParam UUID line) {
        frame.enter(visitor, Action.IMPORT);
        work.write(
                door(visitor),
                () -> {
                    ways.dismiss(line);
                    return true;
                });
        return seeOther("?done=true");
    }

    private String page(
            HttpServletRequest request, Visitor visitor, String who, WaysIn.Outcome last) {
        var words = frame.words(request);
        frame.enter(visitor, Action.IMPORT);
        var view = work.read(door(visitor), () -> ways.page(who, last, words));
        return pages.officeWaysIn(
                        frame.page(request, visitor, words.say("office.ways_in.title")), view)
                .render();
    }

    /**
     * Nobody sees accounts of others: who may look after them does it in the program's own name.
     */
    private static Actor door(Visitor visitor) {
        return Actor.Task.administering(visitor.tenant());
    }

    private static ResponseEntity<String> seeOther(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.WAYS_IN + query))
                .build();
    }
}
