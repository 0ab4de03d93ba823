package org.cairnlearn.school.web.account;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.Unsent;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody typed while the session ended: to be sent now, by the person, or let go. */
@RestController
@Allow(Audience.SIGNED_IN)
class UnsentController {
    private final Templates pages = new StaticTemplates();
    private final Unsent unsent;
    private final Frames frames;
    private final SchoolTime time;

    UnsentController(Unsent unsent, Frames frames, SchoolTime time) {
        this.unsent = unsent;
        this.frames = frames;
        this.time = time;
    }

    @GetMapping(path = Unsent.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(HttpServletRequest request, Visitor visitor, FormToken token) {
        var waiting = unsent.find(visitor);
        return waiting.isEmpty() ? home() : ResponseEntity.ok(page(request, token, waiting));
    }

    /**
     * Who is signed in, and with what a form is sent now: asked by a page that holds a file, before
     * it sends what nobody keeps.
     */
    record Still(String person, String token) {}

    @GetMapping(path = Unsent.PAGE + "/still", produces = MediaType.APPLICATION_JSON_VALUE)
    Still still(Visitor visitor, FormToken token) {
        return new Still(visitor.person().toString(), token.value());
    }

    private String page(HttpServletRequest request, FormToken token, List<Unsent.Form> waiting) {
        var words = frames.words(request);
        var forms = waiting.stream().map(form -> UnsentPage.of(form, time, words)).toList();
        var title = words.say("account.unsent.title", "count", forms.size());
        return pages.accountUnsent(frames.bare(request, title, token), new UnsentPage(forms))
                .render();
    }

    /** Home leads here again while something waits. */
    @PostMapping(Unsent.PAGE + "/drop")
    ResponseEntity<String> drop(Visitor visitor, @RequestParam long which) {
        unsent.forget(visitor, which);
        return home();
    }

    private static ResponseEntity<String> home() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
    }
}
